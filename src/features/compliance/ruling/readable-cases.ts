import type { Database } from '../../../platform/database/index.ts'
import { isCoordination, type SignedIn } from '../../accounts/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import type { Case } from './bonds.ts'
import { type WaitingCase, waitingCases } from './matter-queries.ts'
import { type MayRule, mayRuleEach } from './who-may-rule.ts'

export interface Readable {
  readable: WaitingCase[]
  mayOn(about: Case): MayRule
}

type Reader = Pick<SignedIn, 'personId' | 'roles'>

/** What waits for somebody who rules, as far as this person may open it: what is secret from them is not there. */
export async function readableCases(db: Database, person: Reader, now: Temporal.Instant): Promise<Readable> {
  const waiting = await waitingCases(db)
  const mayOn = await mayRuleEach(db, person.personId, waiting, now)
  const own = new Set((await hostersOf(db, person.personId)).map(({ id }) => id))
  const isTheirs = (hosterId: string) => isCoordination(person) || own.has(hosterId)
  const readable = waiting.filter((about) => !about.isSecret || 'hosters' in mayOn(about) || isTheirs(about.hosterId))
  return { readable, mayOn }
}

/** How many of them there are. */
export const countReadable = async (db: Database, person: Reader, now: Temporal.Instant): Promise<number> =>
  (await readableCases(db, person, now)).readable.length
