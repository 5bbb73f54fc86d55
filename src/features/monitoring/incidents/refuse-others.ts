import type { Database, Id } from '../../../platform/database/index.ts'
import { type FieldError, forbidden, Refusal } from '../../../platform/errors.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { Actor } from '../../journal/index.ts'
import { refuseFrozen } from '../../moderation/index.ts'

/** Who writes in a hoster's name: one of its own, or the coordination; of a hoster that is frozen nobody. */
export async function refuseWriting(db: Database, actor: Actor, hosterId: Id): Promise<void> {
  await refuseOthers(db, actor, hosterId)
  await refuseFrozen(db, { kind: 'hoster', id: hosterId })
}

/** Refuses who neither acts for the hoster nor coordinates. What the site does by itself is nobody's. */
export async function refuseOthers(db: Database, actor: Actor, hosterId: Id): Promise<void> {
  if (!('personId' in actor) || (await mayActFor(db, actor, hosterId))) return
  if (!isCoordination(await findPerson(db, actor.personId))) throw forbidden('delegates.only-delegates')
}

/** One thing is wrong with a form: it is shown again with what was typed. */
export const refusedForm = (field: string, key: Key, status: 409 | 422 | 429 = 422, values?: Values): Refusal =>
  refusedWith([values ? { field, key, values } : { field, key }], status)

export const refusedWith = (errors: FieldError[], status: 409 | 422 | 429 = 422, retryAfter?: number): Refusal =>
  new Refusal(status, 'monitoring.form-refused', errors, retryAfter)

export const personOf = (actor: Actor): Id | null => ('personId' in actor ? actor.personId : null)
