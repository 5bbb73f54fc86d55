import type { Database, Id } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { letterTo, type Person, type SignedIn } from '../../accounts/index.ts'
import { collectiveOf, type Hoster } from '../../hosters/index.ts'
import { type EndedBy, nameAmongDelegates } from '../delegation.ts'
import { delegationsOf } from '../queries.ts'
import { knownHoster, tellEnded } from '../tell.ts'
import { openTakingBack } from './open-taking-back.ts'
import { expiryOf, takingBackDays } from './taking-back.ts'

interface Removal {
  hosterId: Id
  entryId: Id
  removed: Person
  remover: SignedIn
  by: EndedBy
  reason: string | null
}

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/**
 * Tells everybody whom a removal concerns, with the way to take it back: those who stay, whoever was removed, and the
 * hoster's own mailbox. Who leaves may come back; what the coordination decides is taken back by the coordination
 * alone.
 */
export async function openRemoval(db: Database, removal: Removal, circumstances: Circumstances): Promise<void> {
  const { hosterId, entryId, removed, remover, by, reason } = removal
  const { now } = circumstances
  const opening = { hosterId, entryId, sort: 'removal', personId: removed.id } as const
  const ways = by === 'coordination' ? null : await openTakingBack(db, opening, now)
  const hoster = await knownHoster(db, hosterId)
  const told = { hoster, person: removed, remover, by, reason }
  await tellEnded(db, { ...told, takingBack: ways?.forPeople ?? null }, now)
  await tellMailbox(db, { hoster, removal, href: by === 'delegate' ? (ways?.forMailbox ?? null) : null }, circumstances)
}

async function tellMailbox(
  db: Database,
  { hoster, removal, href }: { hoster: Hoster; removal: Removal; href: string | null },
  { now, publicUrl }: Circumstances,
): Promise<void> {
  const { contactEmail } = hoster.facts
  const isLast = (await delegationsOf(db, hoster.id)).length === 0
  // A mailbox learns what it can act upon: that somebody was removed, or that nobody is left.
  if (contactEmail === null || hoster.fictional || (removal.by === 'oneself' && !isLast)) return
  const { settings } = await collectiveOf(db)
  const language: Language = removal.remover.language
  const values = {
    hoster: hoster.facts.name,
    name: nameAmongDelegates(removal.removed),
    days: takingBackDays.lasting,
    reason: removal.reason ?? '',
    isLast: isLast ? 'yes' : 'no',
  }
  const mail = letterTo(
    { publicUrl, collective: settings.name },
    {
      recipient: contactEmail,
      language,
      subject: 'delegates.mail-ended-subject',
      body: `delegates.mail-ended-${removal.by}-body`,
      ...(href ? { href } : {}),
      values,
    },
  )
  await sendMail(db, { ...mail, eraseAt: expiryOf(now) }, now)
}
