import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { findPerson } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { type By, personOf } from './by.ts'
import { begunSince, writtenSince } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { perPerson } from './topic.ts'

/** In whose name somebody writes: refuses a hoster for which they do not act, and who has no name to write under. */
export async function refuseUnlessWriter(db: Database, { actor }: By, forHosterId: Id | null): Promise<void> {
  const personId = personOf(actor)
  if (personId === null) return
  if (forHosterId !== null && !(await mayActFor(db, { personId }, forHosterId)))
    throw forbidden('delegates.only-delegates')
  if (forHosterId === null && (await findPerson(db, personId)).name === null)
    throw refusedForm('as', 'discussions.no-name')
}

/** Refuses who writes more than one person may; the site itself writes as it likes. */
export async function refuseTooManyTexts(db: Database, { actor, now }: By): Promise<void> {
  const personId = personOf(actor)
  if (personId === null) return
  const { answersPerHour, answersPerDay } = perPerson
  if ((await writtenSince(db, personId, toInstant(now.subtract({ hours: 1 })))) >= answersPerHour)
    throw refusedForm('form', 'discussions.too-many-this-hour', 429, { most: answersPerHour })
  if ((await writtenSince(db, personId, toInstant(now.subtract({ hours: 24 })))) >= answersPerDay)
    throw refusedForm('form', 'discussions.too-many-today', 429, { most: answersPerDay })
}

/** Topics are fewer than answers. */
export async function refuseTooManyTopics(db: Database, { actor, now }: By): Promise<void> {
  const personId = personOf(actor)
  if (personId === null) return
  const { topicsPerDay } = perPerson
  if ((await begunSince(db, personId, toInstant(now.subtract({ hours: 24 })))) >= topicsPerDay)
    throw refusedForm('form', 'discussions.too-many-topics', 429, { most: topicsPerDay })
}
