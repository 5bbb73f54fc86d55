import { paths } from '../../../paths.ts'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { oneLine } from '../../../platform/text.ts'
import { letterTo } from '../../accounts/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { collectiveOf, hosterById } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { findSuspicion } from './queries.ts'
import { toldPerDay } from './suspicion.ts'

interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
}

/** Tells who acts for the hoster, or its mailbox where nobody does, and the coordination. Nothing typed is in it. */
export async function bringToHoster(db: Database, id: Id, { now, publicUrl }: Circumstances): Promise<void> {
  const { hosterId, answerDueAt } = await findSuspicion(db, id)
  const hoster = await hosterById(db, hosterId)
  const today = await newOnes(db, hosterId, now)
  if (!hoster || today > toldPerDay) return
  const { settings } = await collectiveOf(db)
  const values = { hoster: oneLine(hoster.facts.name), days: daysUntil(answerDueAt, now) }
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const href = paths.hosterSuspicion.href({ slug: hoster.slug, id })
  await notify(db, { kind: 'waiting', to, key: 'compliance.told-suspicion', values, href, hosterId }, now)
  const { contactEmail } = hoster.facts
  // One a day to a mailbox of which we do not know who reads it.
  if (to.length === 0 && contactEmail !== null && !hoster.fictional && today === 1) {
    const words = { subject: 'compliance.mail-suspicion-subject', body: 'compliance.mail-suspicion-body' } as const
    const claim = paths.hosterClaim.href({ slug: hoster.slug })
    const letter = { ...words, recipient: contactEmail, language: languages[0], href: claim, values }
    await sendMail(db, letterTo({ publicUrl, collective: settings.name }, letter), now)
  }
  const waiting = paths.coordinationSuspicion.href({ id })
  const told = { key: 'compliance.told-suspicion-coordination', href: waiting, hosterId } as const
  await tellCoordination(db, { ...told, values: { hoster: hoster.facts.name } }, now)
}

const daysUntil = (due: string, now: Temporal.Instant) =>
  Math.max(0, Math.round(Temporal.Instant.from(due).since(now).total('days')))

async function newOnes(db: Database, hosterId: Id, now: Temporal.Instant): Promise<number> {
  const rows = db.selectFrom('suspicion').select('id').where('hosterId', '=', hosterId)
  return (await rows.where('at', '>', toInstant(now.subtract({ hours: 24 }))).execute()).length
}
