import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { AsksMatters, Matter } from '../../../platform/matter.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { applicationsOf } from '../application/queries.ts'
import { dayAfter, phaseOn, startOf } from './litter.ts'
import { numeral } from './litter-name.ts'
import { hasMissed } from './missed.ts'
import { littersOf } from './queries.ts'
import { refusalsOf } from './refusal-queries.ts'

/** Litters whose vote may be opened, applications that it left behind, and refusals that wait for words. */
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
        ...{ sort: 'litter-vote', key: 'membership.matter-vote', values: { number: numeral(litter.number) } },
        ...{ href: paths.coordinationLitterVote.href({ number }), hosterId: null },
        since: toInstant(startOf(dayAfter(litter.dates.reviewUntil), timeZone)),
        until: toInstant(startOf(litter.dates.voteFrom, timeZone)),
      })
    for (const application of applications) {
      const { id, slug, state, hosterId, hoster } = application
      if (await hasMissed(db, application, day))
        found.push({
          ...{ sort: 'litter-missed', key: 'membership.matter-missed', values: { name: hoster.name } },
          ...{ href: paths.coordinationPostponement.href({ slug }), hosterId, until: null },
          since: toInstant(startOf(dayAfter(litter.dates.voteUntil), timeZone)),
        })
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
