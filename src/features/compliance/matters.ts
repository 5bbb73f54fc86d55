import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { appealsWaiting, waitingCases } from './ruling/index.ts'
import { countSuspicionsWaiting, suspicionsDue } from './suspicion/index.ts'

/**
 * What people say of hosters and what waits for a ruling. All of the coordination may open these; who said something
 * is told nowhere here, nor what they said.
 */
export const matters: AsksMatters = async (db) => [
  ...(await suspicions(db)),
  ...(await rulings(db)),
  ...(await appeals(db)),
]

async function suspicions(db: Database): Promise<Matter[]> {
  const due = await suspicionsDue(db, mostMatters)
  const shown = due.map(
    ({ id, hosterId, since }): Matter => ({
      sort: 'suspicion',
      key: 'compliance.matter-due',
      values: {},
      href: paths.coordinationSuspicion.href({ id }),
      since,
      until: null,
      hosterId,
    }),
  )
  const [href, count] = [paths.coordinationSuspicions.href(), await countSuspicionsWaiting(db)]
  return withRest(shown, { sort: 'suspicion', key: 'compliance.matter-due-rest', href, count })
}

async function rulings(db: Database): Promise<Matter[]> {
  const cases = await waitingCases(db)
  const shown = cases.slice(0, mostMatters).map(
    ({ sort, id, hosterId, since }): Matter => ({
      sort: 'ruling',
      key: 'compliance.matter-to-rule',
      values: {},
      href: paths.coordinationRuling.href({ sort, id }),
      since,
      until: null,
      hosterId,
    }),
  )
  const [href, count] = [paths.coordinationRulings.href(), cases.length]
  return withRest(shown, { sort: 'ruling', key: 'compliance.matter-to-rule-rest', href, count })
}

async function appeals(db: Database): Promise<Matter[]> {
  return (await appealsWaiting(db)).flatMap(({ id, hoster, appeal }): Matter[] => {
    const said = { sort: 'appeal', key: 'compliance.matter-appeal', values: {}, until: null } as const
    return appeal ? [{ ...said, href: paths.ruling.href({ id }), since: appeal.at, hosterId: hoster.id }] : []
  })
}
