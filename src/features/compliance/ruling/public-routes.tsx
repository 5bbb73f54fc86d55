import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { inBrowser, isCoordination, unkept } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { charterNow } from '../clause-held.ts'
import { inJson } from '../for-programs.ts'
import { rulingAsJson, rulingsAsJson } from './as-json.ts'
import { bondTo } from './bonds.ts'
import { findMatter } from './matter-queries.ts'
import { type NextStep, RulingPage } from './pages/ruling-page.tsx'
import { RulingsPage } from './pages/rulings-page.tsx'
import { allRulings, findRuling } from './queries.ts'
import { caseOf, mayBeAppealed, type Ruling, sidesOf } from './ruling.ts'

export const publicRulingRoutes = pages()

publicRulingRoutes.get(paths.rulings, everyone, async (c) => {
  const { db, view, now } = c.var
  const { after } = readQuery(paths.rulings.schema, c.req.url)
  const found = await allRulings(db, after)
  if (c.env.format === 'json')
    return inJson(c, { ...rulingsAsJson(view, found.rulings, found.hasMore), license: licenseIn(c) })
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const charter = await charterNow(db, now)
  return unkept(c, <RulingsPage view={view} {...found} isFirst={!after} charter={charter} />)
})

publicRulingRoutes.get(paths.ruling, everyone, async (c) => {
  const { db, view, now } = c.var
  const ruling = await findRuling(db, c.req.param('id') ?? '')
  if (c.env.format === 'json') return inJson(c, { ...rulingAsJson(view, ruling), license: licenseIn(c) })
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const matter = await findMatter(db, ruling.sort, caseOf(ruling).id)
  const shown = { view, ruling, matter, charter: await charterNow(db, now), next: await nextStep(c, ruling) }
  return unkept(c, <RulingPage {...shown} />)
})

const licenseIn = (c: Request) => c.var.site.directory.current().collective.license

/** What who reads may do: appeal, or record what the members decided. Whoever said it appeals from the receipt. */
async function nextStep(c: Request, ruling: Ruling): Promise<NextStep | null> {
  const { db, now } = c.var
  const person = inBrowser(c)
  if (!person) return null
  const { id, hoster, appeal, decision } = ruling
  const canAppeal = mayBeAppealed(ruling, now)
  if (canAppeal && (await mayActFor(db, person, hoster.id)))
    return { href: paths.rulingAppeal.href({ slug: hoster.slug, id }), words: 'compliance.appeal-add' }
  if (!isCoordination(person) || (await bondTo(db, person.personId, caseOf(ruling), now))) return null
  if (appeal && !decision) return { href: paths.coordinationAppeal.href({ id }), words: 'compliance.decision-record' }
  return canAppeal && sidesOf(ruling).includes('coordination')
    ? { href: paths.coordinationAppealStart.href({ id }), words: 'compliance.appeal-add' }
    : null
}
