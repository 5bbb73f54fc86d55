import { atomically, type Database } from '../../platform/database/index.ts'
import { EditConflict } from '../../platform/edit-conflict.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import { oldAddress } from './catalogue-queries.ts'
import type { OldAddressTable } from './tables.ts'

const batch = 100

/** Adds or replaces where addresses of the collective's former site lead; the journal says how many. */
export function recordOldAddresses(db: Database, addresses: OldAddressTable[], { actor, now }: By): Promise<void> {
  const wanted = new Map(addresses.map((address) => [nameOf(address), address]))
  return atomically(db, async (db) => {
    const rows = await db.selectFrom('oldAddress').select(['sort', 'value', 'target']).execute()
    const known = new Map(rows.map((row) => [nameOf(row), row.target]))
    const changed = [...wanted.values()].filter((address) => known.get(nameOf(address)) !== address.target)
    if (changed.length === 0) return
    for (let from = 0; from < changed.length; from += batch) await upsert(db, changed.slice(from, from + batch))
    const added = changed.filter((address) => !known.has(nameOf(address))).length
    const change = { verb: 'old-addresses.imported', subject: { kind: 'old-address', id: 'all' }, hosterId: null }
    const after = { added, changed: changed.length - added }
    await recordChange(db, { ...change, actor, before: null, after, visibility: 'public' }, now)
  })
}

type OldAddressName = Pick<OldAddressTable, 'sort' | 'value'>

/** Says where an old address leads; `was` is where it led when the form was opened, null for a new one. */
export function editOldAddress(
  db: Database,
  { was, ...address }: OldAddressTable & { was: string | null },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseMovedAddress(db, address, was)
    if (was === address.target) return
    await upsert(db, [address])
    await record(db, address, { was, is: address.target }, by)
  })
}

/** Takes an old address out of the table: it is unknown again. */
export function removeOldAddress(
  db: Database,
  { was, ...name }: OldAddressName & { was: string },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseMovedAddress(db, name, was)
    await db.deleteFrom('oldAddress').where('sort', '=', name.sort).where('value', '=', name.value).execute()
    await record(db, name, { was, is: null }, by)
  })
}

const nameOf = ({ sort, value }: OldAddressName) => `${sort} ${value}`

/** Safe: the journal holds what `nameOf` wrote, and no sort has a space. */
export function addressNamed(name: string): OldAddressName {
  const space = name.indexOf(' ')
  return { sort: name.slice(0, space) as OldAddressTable['sort'], value: name.slice(space + 1) }
}

/** An old address as the journal names it. */
export const oldAddressSubject = (name: OldAddressName) => ({ kind: 'old-address', id: nameOf(name) })

async function refuseMovedAddress(db: Database, { sort, value }: OldAddressName, was: string | null): Promise<void> {
  const present = (await oldAddress(db, sort, value)) ?? null
  if (present !== was) throw new EditConflict(present, 0)
}

async function upsert(db: Database, addresses: OldAddressTable[]): Promise<void> {
  await db
    .insertInto('oldAddress')
    .values(addresses)
    .onConflict((clash) =>
      clash.columns(['sort', 'value']).doUpdateSet((row) => ({ target: row.ref('excluded.target') })),
    )
    .execute()
}

async function record(
  db: Database,
  name: OldAddressName,
  { was, is }: { was: string | null; is: string | null },
  { actor, now, undoes = null }: By,
): Promise<void> {
  const subject = oldAddressSubject(name)
  const [before, after] = [{ target: was }, { target: is }]
  const change = { verb: 'old-addresses.edited', subject, hosterId: null, before, after, undoes }
  await recordChange(db, { ...change, actor, visibility: 'public' }, now)
}
