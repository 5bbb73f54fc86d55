import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { AsksMatters, Matter } from '../../../platform/matter.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { applicationsOf } from '../application/queries.ts'
import { dayAfter, phaseOn, startOf } from './litter.ts'
import { littersOf } from './queries.ts'
import { refusalsOf } from './refusal-queries.ts'

/** Litters whose vote may be opened, and refusals that wait for words. */
export const litterMatters: AsksMatters = async (db, { day }) => {
  const { timeZone } = (await collectiveOf(db)).settings
  const found: Matter[] = []
  for (const litter of await littersOf(db)) {
    if (litter.dates === null) continue
    const number = String(litter.number)
    const applications = await applicationsOf(db, litter.number)
    const ready = applications.filter(({ state }) => state === 'ready')
    if (phaseOn(litter, day) === 'answers' && ready.length > 0)
      found.push({
        ...{ sort: 'litter-vote', key: 'membership.matter-vote', values: { number } },
        ...{ href: paths.coordinationLitterVote.href({ number }), hosterId: null },
        since: toInstant(startOf(dayAfter(litter.dates.reviewUntil), timeZone)),
        until: toInstant(startOf(litter.dates.voteFrom, timeZone)),
      })
    for (const { id, slug, state, hosterId, hoster } of applications) {
      if (state !== 'declined' && state !== 'postponed') continue
      const refusal = (await refusalsOf(db, id)).at(-1)
      if (!refusal || refusal.writtenAt !== null) continue
      found.push({
        ...{ sort: 'refusal', key: 'membership.matter-refusal', values: { name: hoster.name } },
        ...{ href: paths.coordinationAdmissionRefusal.href({ slug }), hosterId, since: refusal.at, until: null },
      })
    }
  }
  return found
}
