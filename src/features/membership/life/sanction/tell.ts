import { paths } from '../../../../paths.ts'
import type { Database, Id } from '../../../../platform/database/index.ts'
import { type By, type Hoster, touchRegister } from '../../../hosters/index.ts'
import { tellCoordination } from '../../../moderation/index.ts'
import { notify } from '../../../notifications/index.ts'
import { othersFor } from '../as-whom.ts'
import type { NewsOfSanction, SanctionKind } from './sanction.ts'

interface Told {
  id: Id
  hoster: Hoster
  kind: SanctionKind
  what: NewsOfSanction
}

/** Tells the hoster, for whom it waits, and the coordination; members learn of votes as of any other. */
export async function tellOfSanction(
  db: Database,
  { id, hoster, kind, what }: Told,
  { actor, now }: By,
): Promise<void> {
  await touchRegister(db, now)
  const key = `membership.told-sanction-${what}` as const
  const href = paths.sanction.href({ id })
  const told = { key, values: { hoster: hoster.facts.name, kind }, href, hosterId: hoster.id }
  const to = await othersFor(db, hoster.id, { actor })
  await notify(db, { ...told, kind: 'waiting', to }, now)
  await tellCoordination(db, told, now)
}
