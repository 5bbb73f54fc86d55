import { atomically, type Database } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { type ApplicationState, mayBecome } from './application.ts'
import { changeApplication } from './change-application.ts'
import { clear } from './clear-application.ts'
import { refuseOthers } from './policy.ts'
import { findApplication } from './queries.ts'
import { takeOffVotes, wasVotedOn } from './was-voted-on.ts'

interface Wish {
  /** What all may read; null: nothing is said. */
  reason: string | null
  language: Language
  /** All of the dossier leaves the page at once. */
  erase: boolean
}

/** The applicant takes its application back, until the vote on it opens. */
export function withdrawApplication(
  db: Database,
  slug: string,
  { reason, language, erase }: Wish,
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    if (!mayBecome(application.state, 'withdrawn')) throw conflict('membership.not-now')
    const isVoted = await wasVotedOn(db, application, by.now)
    if (!isStillTheirs(application.state, isVoted) || (erase && isVoted)) throw conflict('membership.too-late')
    if (!isVoted) await takeOffVotes(db, application, language, by)
    const said = { reason, language: reason === null ? null : language, nextStep: null, expectedAt: null }
    await changeApplication(db, application.id, { to: 'withdrawn', ...said }, by)
    if (erase) await clear(db, application, 'all', by)
  })
}

/** What the members voted on is the applicant's again once they postponed it. */
const isStillTheirs = (state: ApplicationState, isVoted: boolean) => !isVoted || state === 'postponed'

/** A draft is thrown away instead. */
export const mayWithdraw = (state: ApplicationState, isVoted: boolean): boolean =>
  mayBecome(state, 'withdrawn') && isStillTheirs(state, isVoted)

/** All of what was withdrawn before the vote leaves the page, at the applicant's wish. */
export function eraseApplication(db: Database, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    if (application.state !== 'withdrawn' || application.cleared?.how === 'all') throw conflict('membership.not-now')
    if (await wasVotedOn(db, application, by.now)) throw conflict('membership.too-late')
    await clear(db, application, 'all', by)
  })
}
