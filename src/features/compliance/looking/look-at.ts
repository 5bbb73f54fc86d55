import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { catalogueOf, collectiveOf, hosterById, servicesOf, softwareFinder } from '../../hosters/index.ts'
import { choiceOf } from '../../monitoring/index.ts'
import type { Check } from '../check.ts'
import { keepPages } from '../evidence-pages/keep-pages.ts'
import { ownSite } from '../own/own-site.ts'
import type { Visiting, Visits } from '../visit/open-visits.ts'
import { claimVisit } from './claim-visit.ts'
import { guestIds } from './guests.ts'
import { keepVisit } from './keep-visit.ts'
import { ownSubject } from './kept.ts'
import { frozenIds, isLookedAt } from './looked-at.ts'
import { runChecks } from './run-checks.ts'

export interface Means {
  outbound: Outbound
  visits: Pick<Visits, 'visitHoster'>
  checks: readonly Check[]
  /** Of this site. */
  publicUrl: string
  log: Log
}

/** One look at a hoster or at the collective's own site, when it is due: visits, checks, keeps. May run twice. */
export async function lookAt(db: Database, means: Means, subjectId: string, now: Temporal.Instant): Promise<void> {
  if (!(await claimVisit(db, subjectId, now))) return
  const visiting = await toVisit(db, means, subjectId, now)
  if (!visiting) return
  const visited = await means.visits.visitHoster(means.outbound, visiting)
  const founds = await runChecks(means.checks, visited, means.log)
  await atomically(db, async (db) => {
    await keepVisit(db, subjectId, { visited, founds }, now)
    const isThere = visited.site?.page.ok === true
    if (subjectId !== ownSubject && !visiting.optedOut && isThere)
      await keepPages(db, subjectId, visited.topicPages, { now, day: visiting.day })
  })
}

/** Whom to visit, as the register says now; null of one that is not looked at any more. */
async function toVisit(
  db: Database,
  { publicUrl }: Means,
  subjectId: string,
  now: Temporal.Instant,
): Promise<Visiting | null> {
  const { settings } = await collectiveOf(db)
  const day = dayIn(settings.timeZone, now)
  if (subjectId === ownSubject) return { ...ownSite(settings, publicUrl), now, day }
  const hoster = await hosterById(db, subjectId)
  const around = { day, frozen: await frozenIds(db), guests: await guestIds(db, now) }
  if (!hoster || !isLookedAt(hoster, around)) return null
  const find = softwareFinder(await catalogueOf(db))
  const services = (await servicesOf(db, hoster.id)).map(({ slug, facts }) => {
    return { slug, facts, program: find(facts.software?.name ?? '') ?? null }
  })
  const { optedOut } = (await choiceOf(db, hoster.id)).choice
  const { slug, facts } = hoster
  return { hoster: { slug, facts }, services, optedOut, now, day }
}
