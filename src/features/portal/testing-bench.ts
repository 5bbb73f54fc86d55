import { type Database, newId, toInstant, toJson } from '../../platform/database/index.ts'
import { given } from '../hosters/testing.ts'
import { seenOf } from './candidates.ts'
import { knownServices } from './services.ts'
import { aService, testNow } from './testing-places.ts'

/** So many pads of as many hosters in the portal, with weights from 1 to 10: straight into the table, for speed. */
export async function candidatesForBench(db: Database, count: number): Promise<void> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const { id } = await given.member(db, { name: `Banc ${at}`, website: `https://banc-${at}.example/` })
    ids.push((await given.service(db, id, aService('pad', `banc-${at}.example`))).id)
  }
  const at = toInstant(testNow)
  const services = await knownServices(db, ids)
  for (const [order, service] of services.entries())
    await db
      .insertInto('portalPlace')
      .values({
        ...{ id: newId(), serviceId: service.id, kind: 'pad', trusted: 1, weight: 1 + (order % 10) },
        ...{ opensAt: null, keptDays: null, seen: toJson(seenOf(service)), heldSince: null, heldWhy: null },
        ...{ revision: 1, createdAt: at, updatedAt: at },
      })
      .execute()
}
