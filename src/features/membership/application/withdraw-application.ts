import { atomically, type Database } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { type Application, type ApplicationState, mayBecome } from './application.ts'
import { changeApplication } from './change-application.ts'
import { clear } from './clear-application.ts'
import { refuseOthers } from './policy.ts'
import { findApplication } from './queries.ts'
import { takeOffVotes, type VotedOn, votedOn } from './was-voted-on.ts'

interface Wish {
  /** What all may read; null: nothing is said. */
  reason: string | null
  language: Language
  /** What may leave the page of the dossier leaves it at once. */
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
    const voted = await votedOn(db, application, by.now)
    if (voted === 'binding') throw conflict('membership.too-late')
    await takeOffVotes(db, application, language, by)
    const said = { reason, language: reason === null ? null : language, nextStep: null, expectedAt: null }
    await changeApplication(db, application.id, { to: 'withdrawn', ...said }, by)
    if (erase) await clear(db, application, leaving(voted), by)
  })
}

/** A draft is thrown away instead. */
export const mayWithdraw = (state: ApplicationState, voted: VotedOn): boolean =>
  mayBecome(state, 'withdrawn') && voted !== 'binding'

/** Of what was voted on once, what the members judged stays, as it does of what they declined. */
const leaving = (voted: VotedOn) => (voted === 'never' ? 'all' : 'persons')

export const mayErase = ({ state, cleared }: Pick<Application, 'state' | 'cleared'>, voted: VotedOn): boolean =>
  state === 'withdrawn' && cleared?.how !== 'all' && cleared?.how !== leaving(voted)

/** What may leave the page of what was withdrawn leaves it now, at the applicant's wish. */
export function eraseApplication(db: Database, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    const voted = await votedOn(db, application, by.now)
    if (!mayErase(application, voted)) throw conflict('membership.not-now')
    await clear(db, application, leaving(voted), by)
  })
}
