import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import { differing, withoutCorrections, withValues } from './corrections.ts'
import { hosterRow } from './edit-hoster.ts'
import type { Stated } from './facts.ts'
import { refuseFrozenPage } from './frozen.ts'
import { stateOf } from './hosted-at-home.ts'
import { presentServices } from './present-services.ts'
import { updateHoster } from './write-hoster.ts'
import { stateOfService, updateService } from './write-service.ts'

/** Takes what a hoster's files say, of itself and of its services, in the place of all that was typed over them. */
export function giveWordToFiles(db: Database, hosterId: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const row = await hosterRow(db, hosterId)
    await refuseFrozenPage(db, { hosterId })
    const { logo, ...state } = stateOf(row)
    const { facts, provenances } = asFiled({ ...state, facts: { ...state.facts, logo } })
    const { logo: filed, ...said } = facts
    await updateHoster(
      db,
      row,
      {
        ...state,
        facts: said,
        provenances,
        logo: filed,
        wanted: said.name === state.facts.name ? row.slug : said.name,
      },
      by,
    )
    const services = await presentServices(db).selectAll('service').where('service.hosterId', '=', hosterId).execute()
    for (const service of services) {
      const state = stateOfService(service)
      const filed = asFiled(state)
      const wanted = filed.facts.name === state.facts.name ? service.slug : filed.facts.name
      await updateService(db, service, { ...state, ...filed, wanted }, by)
    }
  })
}

function asFiled<Facts extends object>(known: Stated<Facts>): Stated<Facts> {
  const filed = differing(known).map(({ fact, inFile }) => [fact, inFile])
  return {
    facts: withValues(known.facts, Object.fromEntries(filed)),
    provenances: withoutCorrections(known.provenances),
  }
}
