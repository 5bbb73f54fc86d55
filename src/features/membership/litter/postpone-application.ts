import { atomically, type Database } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type Language, languages, translator } from '../../../platform/i18n/index.ts'
import { type By, byMachine } from '../../hosters/index.ts'
import { changeApplication, takeStep } from '../application/change-application.ts'
import { applicationsOf, findApplication } from '../application/queries.ts'
import { refusedForm } from '../refused-form.ts'
import { refuseNotCoordination } from '../review/propose-reviewer.ts'
import { roundOf } from '../review/round.ts'
import { takeReviewsAlong } from '../review/take-along.ts'
import { tellReviewers } from '../review/tell.ts'
import { phaseOn } from './litter.ts'
import { numeral } from './litter-name.ts'
import { hasMissed, litterAfter, mayBePostponed } from './missed.ts'
import { litterNumbered, littersOf } from './queries.ts'
import { dayOfCollective } from './shown.ts'

/**
 * What is not ready when its litter is voted goes on in the next one, where it stood and with its reviews. Refuses
 * while it may still be voted in its own, and when no other is announced.
 */
export function postponeApplication(
  db: Database,
  slug: string,
  { reason, language }: { reason: string; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseNotCoordination(db, by)
    const application = await findApplication(db, slug)
    const day = await dayOfCollective(db, by.now)
    const { id, litterNumber, state, partsAsked } = application
    if (litterNumber === null || !(await mayBePostponed(db, application, day)))
      throw conflict('membership.postpone-not-now')
    const next = await litterAfter(db, await litterNumbered(db, litterNumber), day)
    if (!next?.dates) throw refusedForm('form', 'membership.postpone-no-litter', 409)
    const round = await roundOf(db, application)
    const nextStep = translator(language)('membership.postponed-next', { number: numeral(next.number) })
    const told = { reason, nextStep, language, expectedAt: next.dates.voteFrom, litterNumber: next.number }
    const postponed = await changeApplication(db, id, { to: 'postponed', ...told }, by)
    await takeReviewsAlong(db, { id, round }, { number: next.number, reviewUntil: next.dates.reviewUntil })
    const said = { reason: null, nextStep: null, expectedAt: null, partsAsked }
    await takeStep(db, postponed, { to: state, ...said }, byMachine('litters', by.now))
    const but = 'personId' in by.actor ? by.actor.personId : null
    await tellReviewers(
      db,
      { ...application, litterNumber: next.number },
      { key: 'membership.told-review-goes-on', but },
      by.now,
    )
  })
}

/** What became ready after its litter was voted goes on by itself, once there is a next one. May run twice. */
export async function postponeMissed(db: Database, day: string, now: Temporal.Instant): Promise<void> {
  const [language] = languages
  const reason = translator(language)('membership.postponed-late')
  for (const litter of await littersOf(db)) {
    if (phaseOn(litter, day) !== 'over' || !(await litterAfter(db, litter, day))) continue
    for (const application of await applicationsOf(db, litter.number))
      if (application.state === 'ready' && (await hasMissed(db, application, day)))
        await postponeApplication(db, application.slug, { reason, language }, byMachine('litters', now))
  }
}
