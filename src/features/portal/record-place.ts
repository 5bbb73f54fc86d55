import type { Database, Id } from '../../platform/database/index.ts'
import { type By, touchRegister } from '../hosters/index.ts'
import { recordChange, type Values } from '../journal/index.ts'
import type { PortalPlace } from './places.ts'

type Told = Pick<PortalPlace, 'serviceId' | 'kind'> & { hosterId: Id | null }

/** Writes one line of the journal about a place, and has everybody see the change. */
export async function recordPlace(
  db: Database,
  { serviceId, hosterId, kind }: Told,
  { verb, before, after }: { verb: string; before: Values | null; after: Values | null },
  { actor, now, undoes = null }: By,
): Promise<void> {
  await touchRegister(db, now)
  const subject = { kind: 'service', id: serviceId }
  // The stall says of which of a service's places this is; it is the same before and after.
  const change = { before: before && { stall: kind, ...before }, after: { stall: kind, ...after } }
  await recordChange(db, { actor, verb, subject, hosterId, ...change, visibility: 'public', undoes }, now)
}
