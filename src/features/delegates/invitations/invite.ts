import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, newId, toInstant, yesNo } from '../../../platform/database/index.ts'
import { mailboxOf } from '../../../platform/email.ts'
import { forbidden, invalid, Refusal } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { actorOf, isCoordination, letterTo, type Person, personByEmail, type SignedIn } from '../../accounts/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { nameAmongDelegates } from '../delegation.ts'
import { mayActFor } from '../queries.ts'
import { knownHoster } from '../tell.ts'
import { erasureOf, expiryOf, invitationDays, invitationsPerDay } from './invitation.ts'
import { invitedWithinADay, waitingInvitations } from './queries.ts'

interface Wish {
  hosterId: Id
  /** In the one spelling of accounts. */
  email: string
  /** Of the mail. */
  language: Language
}

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/**
 * Mails somebody the way to act for a hoster too. Refuses oneself, who does already, and who was invited already.
 * Whom the site has blocked gets no mail, and the inviter is not told: that is between the site and them.
 */
export function invite(db: Database, wish: Wish, person: SignedIn, { now, publicUrl }: Circumstances): Promise<Id> {
  const { hosterId, email, language } = wish
  return atomically(db, async (db) => {
    const isOwn = await mayActFor(db, person, hosterId)
    if (!isOwn && !isCoordination(person)) throw forbidden('delegates.only-delegates')
    const invited = await personByEmail(db, email)
    await refuseUnfit(db, wish, { person, invited }, now)

    const [id, token] = [newId(), newToken()]
    const span = { createdAt: toInstant(now), expiresAt: toInstant(expiryOf(now)) }
    const open = { acceptedAt: null, withdrawnAt: null }
    const by = { invitedByPersonId: person.personId, byCoordination: yesNo(!isOwn) }
    await db
      .insertInto('invitation')
      .values({ id, tokenHash: hashOf(token), hosterId, email, language, ...by, ...span, ...open })
      .execute()
    await askForJob(db, { kind: 'erase-invitation', name: id, payload: { id }, runAt: erasureOf(now) })

    const subject = { kind: 'invitation', id }
    const change = { verb: 'invitation.sent', subject, hosterId, before: null, after: { byCoordination: !isOwn } }
    const actor = actorOf(person, isOwn ? hosterId : null)
    await recordChange(db, { actor, ...change, visibility: 'private' }, now)

    if (invited?.blockedFor != null) return id
    const hoster = await knownHoster(db, hosterId)
    const { settings } = await collectiveOf(db)
    const mail = letterTo(
      { publicUrl, collective: settings.name },
      {
        recipient: email,
        language,
        subject: 'delegates.mail-invitation-subject',
        body: isOwn ? 'delegates.mail-invitation-body' : 'delegates.mail-invitation-by-coordination-body',
        href: paths.invitation.href({ token }),
        values: { hoster: hoster.facts.name, name: nameAmongDelegates(person), days: invitationDays.lasting },
      },
    )
    await sendMail(db, { ...mail, eraseAt: expiryOf(now) }, now)
    return id
  })
}

async function refuseUnfit(
  db: Database,
  { hosterId, email }: Wish,
  { person, invited }: { person: SignedIn; invited: Person | undefined },
  now: Temporal.Instant,
) {
  if (mailboxOf(email) === mailboxOf(person.email)) throw invalid('email', 'delegates.invite-oneself')
  if (invited && (await mayActFor(db, { personId: invited.id }, hosterId)))
    throw invalid('email', 'delegates.invite-already-delegate')
  const waiting = await waitingInvitations(db, hosterId, now)
  if (waiting.some((invitation) => invitation.email === email)) throw invalid('email', 'delegates.invited-already')
  const within = await invitedWithinADay(db, hosterId, now)
  if (within.length < invitationsPerDay) return
  const [oldest = ''] = within
  const key = 'delegates.too-many-invitations'
  const wait = Math.ceil(now.until(Temporal.Instant.from(oldest).add({ hours: 24 })).total('seconds'))
  throw new Refusal(429, key, [{ field: 'email', key, values: { most: invitationsPerDay } }], wait)
}
