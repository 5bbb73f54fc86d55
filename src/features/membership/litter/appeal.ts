import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Application } from '../application/application.ts'
import { changeApplication } from '../application/change-application.ts'
import { refuseOthers } from '../application/policy.ts'
import { applicationsOfHoster, findApplication } from '../application/queries.ts'
import { after } from './litter.ts'
import type { AdmissionRefusal } from './refusal.ts'
import { appealOf, lastRefusal } from './refusal-queries.ts'
import './tables.ts'

/** Days after a refusal in which the applicant may appeal. */
export const appealDays = 30

/** The last day on which a refusal can be appealed. */
export const appealUntil = ({ at }: Pick<AdmissionRefusal, 'at'>, timeZone: string): string =>
  after(dayIn(timeZone, Temporal.Instant.from(at)), appealDays)

/** Until which day an application may be appealed for; null: it may not, or not any more. */
export async function mayAppealUntil(
  db: Database,
  { id, state }: Pick<Application, 'id' | 'state'>,
  now: Temporal.Instant,
): Promise<string | null> {
  if (state !== 'declined' && state !== 'postponed') return null
  const refusal = await lastRefusal(db, id)
  if (!refusal || (await appealOf(db, id))) return null
  const { timeZone } = (await collectiveOf(db)).settings
  const until = appealUntil(refusal, timeZone)
  return dayIn(timeZone, now) <= until ? until : null
}

/** Once, within 30 days: other reviewers look at it, and the members vote once more. */
export function appealRefusal(
  db: Database,
  { slug, reason, language }: { slug: string; reason: string; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    const refusal = await lastRefusal(db, application.id)
    if (!refusal || (await mayAppealUntil(db, application, now)) === null) throw conflict('membership.appeal-not-now')
    const others = await applicationsOfHoster(db, application.hosterId)
    if (others.some(({ id, state }) => id !== application.id && !isClosed(state)))
      throw conflict('membership.appeal-beside-another')
    const byPersonId = 'personId' in actor ? actor.personId : null
    const appeal = { id: newId(), applicationId: application.id, refusalId: refusal.id, reason, language }
    await db
      .insertInto('admissionAppeal')
      .values({ ...appeal, byPersonId, at: toInstant(now), decisionId: null })
      .execute()
    await changeApplication(
      db,
      application.id,
      { to: 'in-review', reason, nextStep: null, expectedAt: null, language },
      by,
    )
    const subject = { kind: 'application', id: application.id }
    const change = { actor, verb: 'admission.appealed', subject, hosterId: application.hosterId } as const
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  })
}

const isClosed = (state: Application['state']) => ['admitted', 'declined', 'postponed', 'withdrawn'].includes(state)
