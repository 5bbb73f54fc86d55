import type { Database, Id } from '../../platform/database/index.ts'
import type { Reader, Subject } from '../journal/index.ts'
import type { ToldOfSubjects } from './rooms-tell.ts'

interface Owned {
  subject: Subject
  hosterId: Id | null
}

/** Whom a decision about a thing concerns: those who act for its hoster, else those who wrote it. */
export const whoseIs = (
  db: Database,
  { actingFor, authorsOf }: Pick<ToldOfSubjects, 'actingFor' | 'authorsOf'>,
  { subject, hosterId }: Owned,
): Promise<Id[]> => (hosterId === null ? authorsOf(db, subject) : actingFor(db, hosterId))

interface Told extends Pick<ToldOfSubjects, 'actingFor' | 'authorsOf'> {
  mayActFor(db: Database, person: Reader, hosterId: Id): Promise<boolean>
}

/** Whether it is this person's to answer. */
export const isTheirs = async (db: Database, site: Told, person: Reader, { subject, hosterId }: Owned) =>
  hosterId === null
    ? (await site.authorsOf(db, subject)).includes(person.personId)
    : site.mayActFor(db, person, hosterId)
