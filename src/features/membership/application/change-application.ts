import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { seenOnly } from '../../../platform/unseen.ts'
import { dismissGuest } from '../../compliance/index.ts'
import { type By, touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { type Application, type ApplicationState, isOver, mayBecome } from './application.ts'
import type { Part } from './dossier.ts'
import { applicationById } from './queries.ts'
import { tellOfChange } from './tell.ts'
import '../tables.ts'

export interface NextState {
  to: ApplicationState
  reason: string | null
  nextStep: string | null
  /** By when the next step is expected: `YYYY-MM-DD`. */
  expectedAt: string | null
  /** In which language reason and next step are written. */
  language?: Language | null
  /** With `corrections`: what is to be mended; all of it when nothing is said. */
  partsAsked?: readonly Part[]
  /** The litter that it goes to, when that changes. */
  litterNumber?: number
}

/**
 * Takes an application one step further: a dated row of its line of time, the journal, and whom it concerns told.
 * Refuses a step that its table does not allow. Whether whoever asks may do so is asked by the verb that calls this.
 */
export function changeApplication(db: Database, id: Id, next: NextState, by: By): Promise<Application> {
  return atomically(db, async (db) => {
    const known = await applicationById(db, id)
    if (!known) throw notFound('membership.application-not-found')
    const changed = await takeStep(db, known, next, by)
    await tellOfChange(db, known, next.to, by)
    return changed
  })
}

/** The same in the caller's transaction, where what comes is told otherwise. */
export async function takeStep<Known extends Application>(
  db: Database,
  known: Known,
  next: NextState,
  by: By,
): Promise<Known> {
  const { actor, now } = by
  const { to, litterNumber = known.litterNumber } = next
  if (!mayBecome(known.state, to)) throw conflict('membership.not-now')
  const said = seenOnly({ reason: next.reason, nextStep: next.nextStep })
  const partsAsked = to === 'corrections' ? [...(next.partsAsked ?? [])] : []
  const [at, revision] = [toInstant(now), known.revision + 1]
  await db
    .updateTable('application')
    .set({ state: to, stateSince: at, litterNumber, partsAsked: toJson(partsAsked), waitsSince: null })
    .set({ openHosterId: isOver(to) ? null : known.hosterId, revision })
    .where('id', '=', known.id)
    .execute()
  await addChange(db, known, { ...next, ...said, partsAsked }, by)
  if (isOver(to)) await dismissGuest(db, known.hosterId)
  // Its hoster's page, which is kept, leads to it from now on, or no more.
  if (known.state === 'draft' || isOver(to)) await touchRegister(db, now)
  const about = { subject: { kind: 'application', id: known.id }, hosterId: known.hosterId }
  const change = { actor, verb: `application.${to}`, ...about, visibility: 'public' } as const
  const [before, after] = [{ applicationState: known.state }, { applicationState: to, litterNumber }]
  await recordChange(db, { ...change, before, after }, now)
  return { ...known, state: to, stateSince: at, litterNumber, partsAsked, waitsSince: null, revision }
}

/** One more step of the line of time. */
export async function addChange(
  db: Database,
  { id: applicationId, state }: Pick<Application, 'id' | 'state'>,
  { to, reason, nextStep, expectedAt, language = null, partsAsked = [] }: NextState,
  { actor, now }: By,
): Promise<void> {
  const { last } = await db
    .selectFrom('applicationChange')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow()
  const position = Number(last ?? 0) + 1
  const byPersonId = 'personId' in actor ? actor.personId : null
  const said = { from: state === to ? null : state, to, reason, nextStep, expectedAt, language }
  const row = { id: newId(), applicationId, at: toInstant(now), position, ...said, byPersonId }
  await db
    .insertInto('applicationChange')
    .values({ ...row, partsAsked: toJson([...partsAsked]) })
    .execute()
}
