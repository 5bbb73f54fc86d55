import { paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../../platform/database/index.ts'
import { mailboxOf } from '../../../../platform/email.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { sendMail } from '../../../../platform/mail/index.ts'
import { hashOf, newToken } from '../../../../platform/token.ts'
import { letterTo } from '../../../accounts/index.ts'
import { collectiveOf, hosterById } from '../../../hosters/index.ts'
import { refusedForm } from '../refuse-others.ts'
import { expiryOf, perMailboxAndDay } from './follower.ts'
import { askedSince, followerOf } from './queries.ts'

export interface FollowWish {
  /** Null: all hosters. */
  hosterId: Id | null
  email: string
  language: Language
}

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

const day = Temporal.Duration.from({ hours: 24 })

/**
 * Mails a link to who wants to follow; nothing else goes there before it is followed. Who follows already gets the same
 * mail: nobody learns from the page what others follow.
 */
export function askToFollow(db: Database, wish: FollowWish, { now, publicUrl }: Circumstances): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, email, language } = wish
    const mailbox = mailboxOf(email)
    const known = await followerOf(db, mailbox, hosterId)
    const aDayAgo = now.subtract(day)
    // The same mail is on its way, or was read already.
    if (known && known.createdAt > toInstant(aDayAgo)) return
    if ((await askedSince(db, mailbox, aDayAgo)) >= perMailboxAndDay)
      throw refusedForm('email', 'monitoring.follow-too-many', 429, { most: perMailboxAndDay })
    const token = newToken()
    const asked = { email, language, tokenHash: hashOf(token), createdAt: toInstant(now) }
    if (known) await db.updateTable('incidentFollower').set(asked).where('id', '=', known.id).execute()
    else
      await db
        .insertInto('incidentFollower')
        .values({ id: newId(), hosterId, personId: null, mailbox, ...asked, confirmedAt: null })
        .execute()
    const { settings } = await collectiveOf(db)
    const hoster = hosterId === null ? undefined : await hosterById(db, hosterId)
    const mail = letterTo(
      { publicUrl, collective: settings.name },
      {
        recipient: email,
        language,
        subject: 'monitoring.mail-follow-subject',
        body: 'monitoring.mail-follow-body',
        href: paths.followConfirmation.href({ token }),
        values: { hoster: hoster?.facts.name ?? '', isAll: hoster ? 'no' : 'yes' },
      },
    )
    await sendMail(db, { ...mail, eraseAt: expiryOf(asked) }, now)
  })
}
