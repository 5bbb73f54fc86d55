import { paths } from '../../paths.ts'
import type { Database, Id } from '../../platform/database/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { delegatesOf } from '../delegates/index.ts'
import { hosterById } from '../hosters/index.ts'
import { notify } from '../notifications/index.ts'
import { bringToCoordination } from './bring-to-coordination.ts'
import { questionMail } from './mails.ts'
import { findRemark } from './queries.ts'
import { erasureOf } from './remark.ts'
import { sender } from './sender.ts'

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/**
 * Tells those who act for the hoster; where nobody does, its own mailbox with a link to answer; where there is none,
 * the coordination. Nothing that a visitor typed is in a mail.
 */
export async function bringToHoster(db: Database, id: Id, { now, publicUrl }: Circumstances): Promise<void> {
  const remark = await findRemark(db, id)
  const { hosterId } = remark
  const hoster = await hosterById(db, hosterId)
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const { contactEmail } = hoster?.facts ?? { contactEmail: null }
  if (hoster && to.length > 0) {
    const href = paths.hosterRemark.href({ slug: hoster.slug, id })
    const values = { hoster: hoster.facts.name }
    return notify(db, { kind: 'waiting', to, key: 'remarks.told-remark', values, href, hosterId }, now)
  }
  if (!hoster || contactEmail === null || hoster.fictional) return bringToCoordination(db, id, now)
  const token = newToken()
  await db
    .updateTable('remark')
    .set({ answerHash: hashOf(token) })
    .where('id', '=', id)
    .execute()
  const mail = questionMail(await sender(db, publicUrl), { recipient: contactEmail, hoster: hoster.facts.name, token })
  await sendMail(db, { ...mail, eraseAt: erasureOf(remark) }, now)
}
