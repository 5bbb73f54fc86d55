import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { languages, translator } from '../../../platform/i18n/index.ts'
import { short } from '../../../ui/short.ts'
import { type Decision, decisionsAbout, openDecision } from '../../decisions/index.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import type { Application } from '../application/application.ts'
import { changeApplication } from '../application/change-application.ts'
import { applicationsOf } from '../application/queries.ts'
import { refuseNotCoordination } from '../review/propose-reviewer.ts'
import { leastReviewers } from '../review/review.ts'
import { type Review, reviewsOf } from '../review/review-queries.ts'
import { roundOf } from '../review/round.ts'
import { after, dayAfter, type Litter, type LitterDates, leastAnswerDays, phaseOn, startOf } from './litter.ts'
import { litterById } from './queries.ts'
import './tables.ts'

/** Of a hoster, in a title that has room for no more. */
const longestName = 120

/** By which its decisions are voted on one page. */
export const batchOf = ({ number }: Pick<Litter, 'number'>): string => `litter-${number}`

/**
 * Puts every application that is ready to the vote, one decision each: at the litter's hour, or now once it has come.
 * Once the reviews are over; again at will: what is open stays. Gives how many were opened.
 */
export function openVote(db: Database, litterId: Id, by: By): Promise<number> {
  return atomically(db, async (db) => {
    await refuseNotCoordination(db, by)
    const litter = await litterById(db, litterId)
    const { timeZone } = (await collectiveOf(db)).settings
    const phase = phaseOn(litter, dayIn(timeZone, by.now))
    if (litter.dates === null || (phase !== 'answers' && phase !== 'vote')) throw conflict('membership.vote-not-now')
    let opened = 0
    for (const application of await applicationsOf(db, litter.number)) {
      const reviews = await reviewsOfRound(db, application)
      if ((await isPutToVote(db, application, litter)) || !(await isReadyNow(db, application, reviews, by))) continue
      await openDecision(db, by, {
        ...opening(application, 'admission'),
        ...{ batch: batchOf(litter), votedAt: paths.litterVote.href({ number: String(litter.number) }) },
        ...hoursOf(litter.dates, reviews, timeZone),
      })
      opened++
    }
    return opened
  })
}

/** One more vote, after an appeal: it opens once the applicant has had its days to answer the new reviews. */
export async function openAppealVote(db: Database, application: Application, by: By): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  const opensAt = toInstant(startOf(after(dayIn(timeZone, by.now), leastAnswerDays + 1), timeZone))
  const { id } = await openDecision(db, by, { ...opening(application, 'appeal'), batch: null, opensAt })
  await db.updateTable('admissionAppeal').set({ decisionId: id }).where('applicationId', '=', application.id).execute()
}

/**
 * Once more after its vote was taken off, on a page of its own: not before it was to open, for the days of its kind.
 */
export async function openAgain(
  db: Database,
  application: Application,
  { opensAt }: Pick<Decision, 'opensAt'>,
  by: By,
): Promise<void> {
  await openDecision(db, by, { ...opening(application, 'admission'), batch: null, opensAt })
}

/**
 * The litter's hours; where the last review came late, as many days later as leave the applicant its days to answer.
 */
function hoursOf(
  { voteFrom, voteUntil }: LitterDates,
  reviews: readonly Review[],
  timeZone: string,
): { opensAt: Instant; closesAt: Instant } {
  const sent = reviews.flatMap(({ sentAt }) => sentAt ?? []).toSorted()
  const days = sent.map((at) => after(dayIn(timeZone, Temporal.Instant.from(at)), leastAnswerDays + 1))
  const from = [voteFrom, ...days].toSorted().at(-1) ?? voteFrom
  const moved = Temporal.PlainDate.from(voteFrom).until(from).days
  return {
    opensAt: toInstant(startOf(from, timeZone)),
    closesAt: toInstant(startOf(dayAfter(after(voteUntil, moved)), timeZone)),
  }
}

function opening({ id, slug, hosterId, hoster }: Application, kind: 'admission' | 'appeal') {
  const address = paths.application.href({ slug })
  const said = (key: 'admit' | 'admit-text' | 'appeal' | 'appeal-text') =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        translator(language)(`membership.decision-${key}`, { name: short(hoster.name, longestName) }),
      ]),
    )
  return {
    kind,
    title: said(kind === 'admission' ? 'admit' : 'appeal'),
    text: said(kind === 'admission' ? 'admit-text' : 'appeal-text'),
    method: 'for-against' as const,
    options: [],
    defaultOption: 'against',
    secret: false,
    resultsHidden: true,
    about: { kind: 'application', id, address },
    withoutHosterIds: [hosterId],
    fictional: hoster.fictional,
  }
}

/** Ready; or in review with all its reviews there, after late corrections. */
async function isReadyNow(
  db: Database,
  { id, state }: Application,
  reviews: readonly Review[],
  { now }: By,
): Promise<boolean> {
  if (state === 'ready') return true
  if (state !== 'in-review') return false
  if (reviews.length < leastReviewers || reviews.some(({ sentAt }) => sentAt === null)) return false
  const next = { to: 'ready', reason: null, nextStep: null, expectedAt: null } as const
  await changeApplication(db, id, next, { actor: { kind: 'job', name: 'litters' }, now })
  return true
}

/**
 * In this litter, or elsewhere at present: who was postponed is voted once more in the litter to which it came again.
 */
async function isPutToVote(db: Database, { id }: Application, litter: Litter): Promise<boolean> {
  const isHere = ({ closedAt, batch }: Decision) => closedAt === null || batch === batchOf(litter)
  const decisions = await decisionsAbout(db, { kind: 'application', id })
  return decisions.some((decision) => decision.withdrawnAt === null && isHere(decision))
}

async function reviewsOfRound(db: Database, application: Application): Promise<Review[]> {
  const round = await roundOf(db, application)
  return (await reviewsOf(db, [application.id])).filter(({ reviewer }) => reviewer.round === round)
}
