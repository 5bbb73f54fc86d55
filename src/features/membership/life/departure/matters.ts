import { paths } from '../../../../paths.ts'
import { type Database, toInstant } from '../../../../platform/database/index.ts'
import { type AsksMatters, type Matter, withRest } from '../../../../platform/matter.ts'
import { collectiveOf, hostersById, servicesById } from '../../../hosters/index.ts'
import type { Departure } from './departure.ts'
import { departuresToCome, successorsOf } from './queries.ts'

const sort = 'closing'

/** Hosters that leave and services that close with nobody named to whom their people could go. */
export const departureMatters: AsksMatters = async (db, { day }) => {
  const { timeZone } = (await collectiveOf(db)).settings
  const alone = await withoutSuccessors(db, day)
  const hosters = await hostersById(db, [...new Set(alone.map(({ hosterId }) => hosterId))])
  const services = await servicesById(
    db,
    alone.flatMap(({ serviceId }) => serviceId ?? []),
  )
  const found = alone.flatMap(({ hosterId, serviceId, announcedAt, endsOn }): Matter[] => {
    const hoster = hosters.find(({ id, fictional }) => id === hosterId && !fictional)
    const service = services.find(({ id }) => id === serviceId)
    if (!hoster) return []
    const until = toInstant(Temporal.PlainDate.from(endsOn).toZonedDateTime(timeZone).toInstant())
    const said = { sort, since: announcedAt, until, hosterId, href: paths.migration.href() }
    return service
      ? [
          {
            ...said,
            key: 'membership.matter-closing',
            values: { hoster: hoster.facts.name, service: service.facts.name },
          },
        ]
      : [{ ...said, key: 'membership.matter-leaving', values: { hoster: hoster.facts.name } }]
  })
  return withRest(found, {
    sort,
    key: 'membership.matter-closing-rest',
    href: paths.migration.href(),
    count: found.length,
  })
}

async function withoutSuccessors(db: Database, today: string): Promise<Departure[]> {
  const alone: Departure[] = []
  for (const departure of await departuresToCome(db))
    if ((await successorsOf(db, departure.id, today)).length === 0) alone.push(departure)
  return alone
}
