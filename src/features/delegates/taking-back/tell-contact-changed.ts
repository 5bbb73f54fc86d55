import { atomically, type Database } from '../../../platform/database/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { findPerson, letterTo } from '../../accounts/index.ts'
import { type ContactChanged, collectiveOf } from '../../hosters/index.ts'
import { findEntry } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import { masked } from '../masked.ts'
import { delegationsOf } from '../queries.ts'
import { knownHoster } from '../tell.ts'
import { openTakingBack } from './open-taking-back.ts'
import { takingBackOf } from './queries.ts'
import { expiryOf, takingBackDays } from './taking-back.ts'

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/**
 * Tells those who act for a hoster, and the mailbox that mail went to until now, that it goes elsewhere. What itself
 * took a change back is told without a way to take that back again: two mailboxes would never end. Told once.
 */
export function tellContactChanged(db: Database, change: ContactChanged, { now, publicUrl }: Circumstances) {
  const { hosterId, entryId, old } = change
  return atomically(db, async (db) => {
    if (await takingBackOf(db, entryId)) return
    const hoster = await knownHoster(db, hosterId)
    const { undoes } = await findEntry(db, entryId)
    const ways = await openTakingBack(db, { hosterId, entryId, sort: 'contact', personId: null }, now)
    const isOffered = undoes === null
    const to = (await delegationsOf(db, hosterId)).map(({ personId }) => personId)
    const values = {
      hoster: hoster.facts.name,
      hasOld: old === null ? 'no' : 'yes',
      hasNew: change.new === null ? 'no' : 'yes',
      old: old === null ? '' : masked(old),
      new: change.new === null ? '' : masked(change.new),
    }
    const key = isOffered ? 'delegates.told-contact-changed' : 'delegates.told-contact-restored'
    await notify(db, { kind: 'security', to, key, values, href: isOffered ? ways.forPeople : null, hosterId }, now)
    if (old === null || hoster.fictional) return
    const { settings } = await collectiveOf(db)
    const { actor } = change
    const language = 'personId' in actor ? (await findPerson(db, actor.personId)).language : 'fr'
    const mail = letterTo(
      { publicUrl, collective: settings.name },
      {
        recipient: old,
        language,
        subject: 'delegates.mail-contact-subject',
        body: isOffered ? 'delegates.mail-contact-body' : 'delegates.mail-contact-restored-body',
        ...(isOffered ? { href: ways.forMailbox } : {}),
        values: { ...values, days: takingBackDays.lasting },
      },
    )
    await sendMail(db, { ...mail, eraseAt: expiryOf(now) }, now)
  })
}
