import type { Database, Id } from '../../../platform/database/index.ts'
import { isKey } from '../../../platform/i18n/index.ts'
import type { LinkBackTable } from '../tables.ts'
import '../tables.ts'
import type { LinkBack } from './proof.ts'

/** What a hoster's own domain says; undefined while nobody has looked. */
export async function linkBackOf(db: Database, hosterId: Id): Promise<LinkBack | undefined> {
  const row = await db.selectFrom('linkBack').selectAll().where('hosterId', '=', hosterId).executeTakeFirst()
  return row && linkBackIn(row)
}

/** Of all hosters whose domain says at present that they are members, the one that said it last first. */
export async function seenLinkBacks(db: Database): Promise<LinkBack[]> {
  const rows = await db
    .selectFrom('linkBack')
    .selectAll()
    .where('lastSeenAt', 'is not', null)
    .where('missingSince', 'is', null)
    .orderBy('firstSeenAt', 'desc')
    .orderBy('hosterId')
    .execute()
  return rows.map(linkBackIn)
}

/** When each hoster is looked at next. */
export async function plannedLooks(db: Database): Promise<Map<Id, string>> {
  const rows = await db.selectFrom('linkBack').select(['hosterId', 'nextAt']).execute()
  return new Map(rows.map(({ hosterId, nextAt }) => [hosterId, nextAt]))
}

/** A word that a newer program no longer has is no word. */
const linkBackIn = ({ trouble, ...row }: LinkBackTable): LinkBack => ({
  ...row,
  trouble: trouble !== null && isKey(trouble) ? trouble : null,
})
