import { paths } from '../../paths.ts'
import { type Database, toInstant } from '../../platform/database/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hosterById, serviceById } from '../hosters/index.ts'
import { answerMail } from './mails.ts'
import { mailedWithinADay, voiceRows } from './queries.ts'
import { type Answerer, erasureOf, mailedPerDay, type Outcome, type Remark } from './remark.ts'
import { sender } from './sender.ts'

type Answered = Remark & { outcome: Outcome; answeredBy: Answerer }

/**
 * Mails the answer to each who left an address, once a mailbox, and to no more than the site may mail within a day: any
 * address may have been typed, and whoever answers writes what they like. The others read it on their receipts.
 */
export async function tellVoices(
  db: Database,
  remark: Answered,
  { now, publicUrl }: { now: Temporal.Instant; publicUrl: string },
): Promise<void> {
  const voices = await voiceRows(db, remark.id)
  const addressed = new Map(voices.map((voice) => [voice.mailbox, voice]))
  const [from, about] = [await sender(db, publicUrl), await pageOf(db, remark)]
  const mailed = await mailedWithinADay(db, now)
  const { outcome, answer, answeredBy, hosterId } = remark
  for (const { id, email: recipient, mailbox, language } of addressed.values()) {
    if (recipient === null || !mayMail(mailed, { mailbox, hosterId })) continue
    const mail = answerMail(from, { recipient, language, ...about, outcome, answer, answeredBy })
    await sendMail(db, { ...mail, eraseAt: erasureOf(remark) }, now)
    await db
      .updateTable('remarkVoice')
      .set({ mailedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    mailed.push({ mailbox, hosterId })
  }
}

type Mailed = Awaited<ReturnType<typeof mailedWithinADay>>

function mayMail(mailed: Mailed, { mailbox, hosterId }: Mailed[number]): boolean {
  const toMailbox = mailed.filter((mail) => mail.mailbox === mailbox).length
  const ofHoster = mailed.filter((mail) => mail.hosterId === hosterId).length
  const { ofSite } = mailedPerDay
  return toMailbox < mailedPerDay.toMailbox && ofHoster < mailedPerDay.ofHoster && mailed.length < ofSite
}

/** The name and address of what it is about, and its hoster; of a service that is offered no more, the hoster's. */
async function pageOf(db: Database, { subject, hosterId }: Remark) {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) return { name: '', hoster: '', href: paths.home.href() }
  const named = { hoster: hoster.facts.name }
  const service = subject.kind === 'service' ? await serviceById(db, subject.id) : undefined
  if (!service) return { ...named, name: hoster.facts.name, href: paths.hoster.href({ slug: hoster.slug }) }
  const href = paths.service.href({ hoster: hoster.slug, service: service.slug })
  return { ...named, name: service.facts.name, href }
}
