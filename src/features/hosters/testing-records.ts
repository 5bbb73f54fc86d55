import type { Database } from '../../platform/database/index.ts'
import { blankHoster, blankService } from './blank-facts.ts'
import {
  byMachine,
  type HosterFacts,
  type HosterRecord,
  type Provenances,
  recordHoster,
  recordService,
  type ServiceFacts,
  type ServiceRecord,
} from './index.ts'

export const hosterFacts = (given: Partial<HosterFacts> = {}): HosterFacts => ({
  ...blankHoster,
  name: 'Le Panier percé',
  ...given,
})

export const serviceFacts = (given: Partial<ServiceFacts> = {}): ServiceFacts => ({
  ...blankService,
  name: 'Le Carnet',
  ...given,
})

export const said: Provenances = {
  entry: { source: 'its own file', url: null, date: '2026', namesCollective: null },
  fields: {},
}

const noon = Temporal.Instant.from('2026-11-23T12:00:00Z')

/** A hoster in the register. Its file's address, by which it is known again, is its name unless another is given. */
export function aHoster(db: Database, given: Partial<HosterRecord> & { name?: string } = {}, now = noon) {
  const { name = 'Le Panier percé', ...record } = given
  const facts = hosterFacts({ name })
  const address = `https://${encodeURIComponent(name)}.example/organization.properties`
  const nothing = { descriptionAddress: address, key: null, facts, provenances: said, logo: null, fictional: true }
  return recordHoster(db, { ...nothing, ...record }, byMachine('test', now))
}

/** A service of a hoster. */
export function aService(
  db: Database,
  given: Partial<ServiceRecord> & { hosterId: string; name?: string },
  now = noon,
) {
  const { name = 'Le Carnet', ...record } = given
  const facts = serviceFacts({ name })
  const address = `https://${record.hosterId}.example/${encodeURIComponent(name)}.properties`
  const nothing = { descriptionAddress: address, key: null, facts, provenances: said, urlIsGuessed: false }
  return recordService(db, { ...nothing, ...record }, byMachine('test', now))
}
