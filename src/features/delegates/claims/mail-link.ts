import { paths } from '../../../paths.ts'
import { atomically, type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { letterTo, type SignedIn } from '../../accounts/index.ts'
import { collectiveOf, type Hoster } from '../../hosters/index.ts'
import { masked } from '../masked.ts'
import { linkExpiryOf, linkHours } from './claim.ts'
import { claimOf } from './queries.ts'

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/** Mails a link to the domain's own mailboxes; it opens for this person alone. A new one makes the former void. */
export function mailLink(
  db: Database,
  { hoster, addresses }: { hoster: Hoster; addresses: string[] },
  person: SignedIn,
  { now, publicUrl }: Circumstances,
): Promise<void> {
  return atomically(db, async (db) => {
    const who = { personId: person.personId, hosterId: hoster.id }
    if (!(await claimOf(db, who, now))) throw notFound('delegates.claim-over')
    const token = newToken()
    const mailedTo = toJson(addresses.map(masked))
    await db
      .updateTable('claim')
      .set({ mailTokenHash: hashOf(token), mailedTo, mailExpiresAt: toInstant(linkExpiryOf(now)) })
      .where('personId', '=', who.personId)
      .where('hosterId', '=', who.hosterId)
      .execute()
    const { settings } = await collectiveOf(db)
    for (const recipient of addresses) {
      const mail = letterTo(
        { publicUrl, collective: settings.name },
        {
          recipient,
          language: person.language,
          subject: 'delegates.mail-claim-subject',
          body: 'delegates.mail-claim-body',
          href: paths.hosterClaimMail.href({ slug: hoster.slug, token }),
          values: { hoster: hoster.facts.name, account: masked(person.email), hours: linkHours },
        },
      )
      await sendMail(db, { ...mail, eraseAt: linkExpiryOf(now) }, now)
    }
  })
}
