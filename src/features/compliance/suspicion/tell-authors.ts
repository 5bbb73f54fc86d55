import { createHmac } from 'node:crypto'
import { paths } from '../../../paths.ts'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { oneLine } from '../../../platform/text.ts'
import { hashOf } from '../../../platform/token.ts'
import { letterTo } from '../../accounts/index.ts'
import { collectiveOf, hosterById } from '../../hosters/index.ts'
import type { SuspicionVoiceTable } from '../reply-tables.ts'
import { appealDays } from '../ruling/ruling.ts'
import type { Means } from './means.ts'
import { voicesOf } from './queries.ts'
import { mailedPerDay } from './suspicion.ts'

/** What became of it, in one word each: all that is told is read behind the link. */
export const outcomesTold = ['answered', 'dismissed', 'ruled', 'decided'] as const
type Told = (typeof outcomesTold)[number]

/**
 * Mails each who left an address that something came of what they said, once a mailbox, and to no more than the site
 * may mail within a day. Any address may have been typed: nothing that somebody wrote is in the mail.
 */
export async function tellAuthors(
  db: Database,
  { id, hosterId, became }: { id: Id; hosterId: Id; became: Told },
  { now, means }: { now: Temporal.Instant; means: Means },
): Promise<void> {
  const voices = (await voicesOf(db, id)).filter(({ withdrawnAt }) => withdrawnAt === null)
  // Of one mailbox the first: whoever typed it again later does not speak for it.
  const addressed = new Map(voices.toReversed().map((voice) => [voice.mailbox, voice]))
  const hoster = await hosterById(db, hosterId)
  const collective = (await collectiveOf(db)).settings.name
  const mailed = await mailedWithinADay(db, now)
  for (const { id: voiceId, email: recipient, mailbox, language } of addressed.values()) {
    if (recipient === null || !mayMail(mailed, { mailbox, hosterId })) continue
    const token = linkOf(voiceId, means)
    const href = paths.suspicionReceipt.href({ token })
    const words = { subject: 'compliance.mail-author-subject', body: 'compliance.mail-author-body' } as const
    const values = { hoster: oneLine(hoster?.facts.name ?? ''), became, days: appealDays }
    await sendMail(
      db,
      letterTo({ publicUrl: means.publicUrl, collective }, { recipient, language, ...words, href, values }),
      now,
    )
    const sent = { mailedHash: hashOf(token), mailedAt: toInstant(now) }
    await db.updateTable('suspicionVoice').set(sent).where('id', '=', voiceId).execute()
    mailed.push({ mailbox, hosterId })
  }
}

/** The same in each mail, so that an old one still leads there: 132 bits that only the site can make. */
const linkOf = (voiceId: Id, { secret }: Means): string =>
  createHmac('sha256', secret).update(`suspicion mail\n${voiceId}`).digest('base64url').slice(0, 22)

type Mailed = Pick<SuspicionVoiceTable, 'mailbox'> & { hosterId: Id }

function mayMail(mailed: Mailed[], { mailbox, hosterId }: Mailed): boolean {
  const toMailbox = mailed.filter((mail) => mail.mailbox === mailbox).length
  const ofHoster = mailed.filter((mail) => mail.hosterId === hosterId).length
  return toMailbox < mailedPerDay.toMailbox && ofHoster < mailedPerDay.ofHoster && mailed.length < mailedPerDay.ofSite
}

const mailedWithinADay = (db: Database, now: Temporal.Instant): Promise<Mailed[]> =>
  db
    .selectFrom('suspicionVoice')
    .innerJoin('suspicion', 'suspicion.id', 'suspicionVoice.suspicionId')
    .select(['suspicionVoice.mailbox', 'suspicion.hosterId'])
    .where('suspicionVoice.mailedAt', '>', toInstant(now.subtract({ hours: 24 })))
    .execute()
