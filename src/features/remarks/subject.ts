import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import type { Subject } from '../journal/index.ts'
import { ownAddress } from '../moderation/index.ts'

/** Which hoster or service has its page at an address of this site; null for any other. */
export async function subjectOf(c: Request, about: string): Promise<{ subject: Subject; hosterId: Id } | null> {
  const { db, site } = c.var
  const address = ownAddress(about.trim(), site.publicUrl)
  return address === null ? null : site.subjectAt(db, address)
}
