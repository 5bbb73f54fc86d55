import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { hosterById, touchRegister } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { type Means, tellAuthors } from '../suspicion/index.ts'
import type { Ruling } from './ruling.ts'
import '../tables.ts'

interface Told {
  ruling: Pick<Ruling, 'id' | 'suspicionId'> & { hosterId: Id }
  key: Key
  /** What the authors of a suspicion are told; null: nothing. */
  became: 'ruled' | 'decided' | null
}

/** Tells the hoster, whoever ruled, the coordination, and who said it, that something came of a ruling. */
export async function tellOfRuling(
  db: Database,
  { ruling: { id, hosterId, suspicionId }, key, became }: Told,
  { now, means }: { now: Temporal.Instant; means: Means },
): Promise<void> {
  await touchRegister(db, now)
  const hoster = await hosterById(db, hosterId)
  const delegates = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const to = [...delegates, ...(became === 'ruled' ? [] : await rulerOf(db, id))]
  const [href, values] = [paths.ruling.href({ id }), { hoster: hoster?.facts.name ?? '' }]
  await notify(db, { kind: 'waiting', to, key, values, href, hosterId }, now)
  await tellCoordination(db, { key, href, values, hosterId }, now)
  if (suspicionId !== null && became !== null)
    await tellAuthors(db, { id: suspicionId, hosterId, became }, { now, means })
}

async function rulerOf(db: Database, id: Id): Promise<Id[]> {
  const row = await db.selectFrom('ruling').select('rulerPersonId').where('id', '=', id).executeTakeFirst()
  return row?.rulerPersonId ? [row.rulerPersonId] : []
}
