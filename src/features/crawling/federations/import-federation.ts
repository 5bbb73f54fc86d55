import { setImmediate as othersTurn } from 'node:timers/promises'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { inTwoParts } from '../../../platform/several-at-once.ts'
import type { ReportLine } from '../../descriptions/index.ts'
import type { By } from '../../hosters/index.ts'
import { keepSource } from '../give-source.ts'
import { sourceOf } from '../queries.ts'
import type { KeptFile } from '../reading/load-web.ts'
import { type Begun, beginReading, endReadings, fetchFiles } from '../reading/read-source.ts'
import { hostersAtOnce } from '../reading/when.ts'
import type { FederationHosterTable } from '../tables.ts'
import { addFederation, placeHoster } from './federations.ts'
import { findFederation, hostersNamedBy } from './queries.ts'
import { readFederationFile } from './read-federation-file.ts'

export interface FederationImport {
  /** Null when the address leads to no federation: the report says why. */
  name: string | null
  added: number
  known: number
  /** Those that look like a hoster of the register: the coordination says who they are. */
  alike: number
}

interface Means {
  outbound: Pick<Outbound, 'fetch'>
  /** Is told what there is to remark, as it is found: of thousands of hosters it would be much to keep. */
  tell(remarks: readonly ReportLine[]): void
}

/**
 * Reads a federation and all its hosters now: who is new enters the register with its files as its source, as a member
 * of nothing. For who keeps the machine.
 */
export async function importFederation(
  db: Database,
  { outbound, tell }: Means,
  address: string,
  by: By,
): Promise<FederationImport> {
  const id = await addFederation(db, address, by)
  const fresh = await readFederationFile(db, outbound, id, by.now)
  const { name, report } = await findFederation(db, id)
  const named = await hostersNamedBy(db, id)
  const of = (state: string) => named.filter((hoster) => hoster.state === state)
  tell(report)
  await inTwoParts(
    { atOnce: hostersAtOnce, together: writtenTogether },
    begunInTurn(db, [...of('new'), ...of('known')], by),
    (begun) => fetchFiles({ outbound, fresh: filesOf(begun, fresh) }, begun),
    async (several) => tell(await endReadings(db, several, by.now)),
  )
  return {
    name,
    added: of('new').length,
    known: of('known').length,
    alike: of('alike').length,
  }
}

/** What was fetched of a hoster just now: it is handed on, and kept no longer. */
function filesOf({ source: { address, root } }: Begun, fresh: Map<string, KeptFile>): Map<string, KeptFile> {
  const file = fresh.get(root ?? address)
  fresh.delete(root ?? address)
  return new Map(file ? [[file.address, file]] : [])
}

/** Hosters in the register, ready to be read: some in a transaction, so that a thousand are not a thousand commits. */
async function* begunInTurn(db: Database, hosters: FederationHosterTable[], by: By): AsyncGenerator<Begun> {
  for (let at = 0; at < hosters.length; at += inOneGo) {
    yield* await atomically(db, async (db) => {
      const begun: Begun[] = []
      for (const hoster of hosters.slice(at, at + inOneGo)) {
        const one = await beginReading(db, await placed(db, hoster, by))
        if (one) begun.push(one)
        await othersTurn()
      }
      return begun
    })
  }
}

const inOneGo = 20

/** More together would keep others from writing for longer than they notice. */
const writtenTogether = 5

/** The hoster of the register, with the file that the federation names as its source. */
async function placed(db: Database, { id, hosterId, address }: FederationHosterTable, by: By): Promise<Id> {
  if (hosterId === null) return placeHoster(db, id, 'add', by)
  // An entry that came from this very file before, and was never read from the web.
  if (!(await sourceOf(db, hosterId))) await atomically(db, (db) => keepSource(db, hosterId, address, by))
  return hosterId
}
