import { linksIn, paths } from '../../paths.ts'
import { atomically } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { FictionalMark } from '../../ui/fictional-mark.tsx'
import {
  addHoster,
  catalogueOf,
  changeLogo,
  editHoster,
  findHoster,
  type HosterFacts,
  indexOf,
} from '../hosters/index.ts'
import { blankHoster } from './blank-facts.ts'
import { frozenNow } from './frozen.tsx'
import { hosterForm } from './hoster-form.ts'
import { newLogo } from './new-logo.ts'
import { LogoField } from './pages/logo-field.tsx'
import { OwnFile } from './pages/own-file.tsx'
import { byOf } from './policy.ts'
import { isFromFile, sourcesOf } from './sources.ts'
import { revisionIn, type Task } from './task.ts'

/** A hoster's own form. */
export async function hosterTask(c: Request): Promise<Task<HosterFacts>> {
  const { db, view } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const { id, slug, facts, logo, provenances } = hoster
  const by = await byOf(c, id)
  const subject = { kind: 'hoster', id }
  const hasFile = isFromFile(provenances)
  return {
    form: hosterForm,
    facts,
    revision: String(hoster.revision),
    known: { catalogue: indexOf(await catalogueOf(db)) },
    change: { subject, verb: 'hoster.edited' },
    save: (facts, sent) =>
      atomically(db, async (db) => {
        const written = await editHoster(db, id, { facts, revision: revisionIn(sent) }, by)
        const logo = await newLogo(db, sent)
        if (logo !== undefined) await changeLogo(db, id, logo, by)
        return paths.hoster.href({ slug: written.slug })
      }),
    page: {
      title: view.t('editing.hoster-title', { name: facts.name }),
      lead: view.t('editing.hoster-lead'),
      mark: hoster.fictional && <FictionalMark view={view} />,
      trail: trailTo(c, { slug, name: facts.name }),
      first: hasFile && <OwnFile view={view} />,
      frozen: await frozenNow(c, [subject]),
      sources: sourcesOf(view, facts, { provenances, hasFile }),
      beside: { 'editing.section-who': (form) => <LogoField view={view} form={form} logo={logo} /> },
      save: view.t('editing.save'),
      takesFiles: true,
    },
  }
}

/** A hoster that the coordination adds. */
export async function newHosterTask(c: Request): Promise<Task<HosterFacts>> {
  const { db, view } = c.var
  const by = await byOf(c)
  return {
    form: hosterForm,
    facts: blankHoster,
    revision: '',
    known: { catalogue: indexOf(await catalogueOf(db)) },
    save: async (facts) => {
      const { slug } = await addHoster(db, { facts }, by)
      return paths.hoster.href({ slug })
    },
    page: {
      title: view.t('editing.hoster-add-title'),
      lead: view.t('editing.hoster-add-lead'),
      trail: [{ href: view.to(paths.coordination.href()), label: view.t('editing.coordination') }],
      save: view.t('editing.hoster-add'),
    },
  }
}

export function trailTo({ var: { view } }: Request, { slug, name }: { slug: string; name: string }) {
  const to = linksIn(view.language)
  return [
    { href: to(paths.hosters.href()), label: view.t('directory.hosters-trail') },
    { href: to(paths.hoster.href({ slug })), label: name },
  ]
}
