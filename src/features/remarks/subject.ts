import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import type { Subject } from '../journal/index.ts'
import { ownAddress } from '../moderation/index.ts'

/** What of a hoster has its page at an address of this site; null for any other. */
export async function subjectOf(c: Request, about: string): Promise<{ subject: Subject; hosterId: Id } | null> {
  const { db, site } = c.var
  const address = ownAddress(about.trim(), site.publicUrl)
  const found = address === null ? null : await site.subjectAt(db, address)
  if (!found || found.hosterId === null) return null
  return { subject: found.subject, hosterId: found.hosterId }
}
