import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hosterById, serviceById } from '../hosters/index.ts'
import { answerMail } from './mails.ts'
import { voiceRows } from './queries.ts'
import { type Answerer, erasureOf, type Outcome, type Remark } from './remark.ts'
import { sender } from './sender.ts'

type Answered = Remark & { outcome: Outcome; answeredBy: Answerer }

/** Mails the answer to each who left an address, once a mailbox. */
export async function tellVoices(
  db: Database,
  remark: Answered,
  { now, publicUrl }: { now: Temporal.Instant; publicUrl: string },
): Promise<void> {
  const voices = await voiceRows(db, remark.id)
  const addressed = new Map(voices.map((voice) => [voice.mailbox, voice]))
  const [from, about] = [await sender(db, publicUrl), await pageOf(db, remark)]
  const { outcome, answer, answeredBy } = remark
  for (const { email: recipient, language } of addressed.values()) {
    if (recipient === null) continue
    const mail = answerMail(from, { recipient, language, ...about, outcome, answer, answeredBy })
    await sendMail(db, { ...mail, eraseAt: erasureOf(remark) }, now)
  }
}

/** The name and address of what it is about; of a service that is offered no more, its hoster's. */
async function pageOf(db: Database, { subject, hosterId }: Remark): Promise<{ name: string; href: string }> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) return { name: '', href: paths.home.href() }
  const service = subject.kind === 'service' ? await serviceById(db, subject.id) : undefined
  if (!service) return { name: hoster.facts.name, href: paths.hoster.href({ slug: hoster.slug }) }
  return { name: service.facts.name, href: paths.service.href({ hoster: hoster.slug, service: service.slug }) }
}
