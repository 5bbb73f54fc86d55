import { paths } from '../../paths.ts'
import { atomically } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { FictionalMark } from '../../ui/fictional-mark.tsx'
import { underCoordination, underHoster } from '../../ui/ways-up.ts'
import { byOf } from '../delegates/index.ts'
import {
  addHoster,
  blankHoster,
  catalogueOf,
  changeLogo,
  editHoster,
  findHoster,
  type HosterFacts,
  indexOf,
} from '../hosters/index.ts'
import { frozenNow } from './frozen.tsx'
import { hosterForm } from './hoster-form.ts'
import { newLogo } from './new-logo.ts'
import { LogoField } from './pages/logo-field.tsx'
import { saidFirst } from './said-first.tsx'
import { isFromFile, sourcesOf } from './sources.ts'
import { revisionIn, type Task } from './task.ts'

/** A hoster's own form. */
export async function hosterTask(c: Request): Promise<Task<HosterFacts>> {
  const { db, view } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const { id, facts, logo, provenances } = hoster
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
      trail: underHoster(view, hoster),
      first: await saidFirst(c, id, hasFile),
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
      trail: underCoordination(view),
      save: view.t('editing.hoster-add'),
    },
  }
}
