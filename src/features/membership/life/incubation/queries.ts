import type { Database, Id } from '../../../../platform/database/index.ts'
import { notFound } from '../../../../platform/errors.ts'
import { allHosters, type Hoster, hostersBySlug, standingOn } from '../../../hosters/index.ts'
import type { Subject } from '../../../journal/index.ts'
import { type Restriction, whyHidden } from '../../../moderation/index.ts'
import type { IncubationTable } from '../tables.ts'
import { type Goals, type Incubation, type Note, notesShown, type Read } from './incubation.ts'
import '../tables.ts'

/** What a hoster asked, or how it is accompanied now. */
export async function openIncubation(db: Database, hosterId: Id): Promise<Incubation | null> {
  const row = await db.selectFrom('incubation').selectAll().where('openFor', '=', hosterId).executeTakeFirst()
  return row ? incubationOf(row) : null
}

/** The last that it asked, answered or not. */
export async function lastIncubation(db: Database, hosterId: Id): Promise<Incubation | null> {
  const rows = db.selectFrom('incubation').selectAll().where('hosterId', '=', hosterId)
  const row = await rows.orderBy('askedAt', 'desc').orderBy('id').executeTakeFirst()
  return row ? incubationOf(row) : null
}

/** What a hoster is asked, and whom it accompanies. */
export async function askedOf(db: Database, mentorId: Id): Promise<Incubation[]> {
  const rows = db.selectFrom('incubation').selectAll().where('mentorId', '=', mentorId).where('openFor', 'is not', null)
  return (await rows.orderBy('askedAt').orderBy('id').execute()).map(incubationOf)
}

/** Refuses one of another mentor. */
export async function findAsked(db: Database, mentorId: Id, id: Id): Promise<Incubation> {
  const found = (await askedOf(db, mentorId)).find((one) => one.id === id)
  if (!found) throw notFound('membership.mentoring-unknown')
  return found
}

export async function incubationsById(db: Database, ids: readonly Id[]): Promise<Incubation[]> {
  return (await db.selectFrom('incubation').selectAll().where('id', 'in', ids).execute()).map(incubationOf)
}

const incubationOf = ({
  openFor,
  askedByPersonId,
  answeredByPersonId,
  endedBy,
  endedByPersonId,
  ...row
}: IncubationTable) => ({ ...row, accepted: row.accepted === null ? null : row.accepted === 1 }) satisfies Incubation

export async function goalsOf(db: Database, hosterId: Id): Promise<Goals | null> {
  const row = await db
    .selectFrom('incubationGoals')
    .select(['text', 'language', 'at', 'revision'])
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
  return row ?? null
}

/** The last first. */
export function notesOf(db: Database, hosterId: Id): Promise<Note[]> {
  return db
    .selectFrom('incubationNote')
    .select(['id', 'byHosterId', 'text', 'language', 'at'])
    .where('hosterId', '=', hosterId)
    .where('removedAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(notesShown)
    .execute()
}

/** Goals and news of a hoster as everybody reads them. */
export async function readOf(db: Database, hosterId: Id): Promise<{ goals: Read<Goals> | null; notes: Read<Note>[] }> {
  const [goals, notes] = [await goalsOf(db, hosterId), await notesOf(db, hosterId)]
  const ofGoals: Subject = { kind: 'incubation-goals', id: hosterId }
  const subjectOf = ({ id }: Note): Subject => ({ kind: 'incubation-note', id })
  const why = await whyHidden(db, [ofGoals, ...notes.map(subjectOf)])
  const read = <Said extends { text: string }>(said: Said, hidden: Restriction | null) => ({
    ...{ ...said, text: hidden ? '' : said.text, hidden },
  })
  return {
    goals: goals && read(goals, why(ofGoals, 'goals')),
    notes: notes.map((note) => read(note, why(subjectOf(note), 'news'))),
  }
}

/** Everybody who is being prepared, made up or not, with who accompanies it. */
export async function incubatingHosters(
  db: Database,
  today: string,
): Promise<{ hoster: Hoster; mentor: Hoster | null }[]> {
  const found: Hoster[] = []
  for await (const hosters of allHosters(db)) found.push(...hosters.filter((hoster) => isIncubating(hoster, today)))
  const mentors = await hostersBySlug(
    db,
    found.flatMap((hoster) => mentorSlugOf(hoster) ?? []),
  )
  return found.map((hoster) => ({
    hoster,
    mentor: mentors.find(({ slug }) => slug === mentorSlugOf(hoster)) ?? null,
  }))
}

export const isIncubating = ({ periods }: Pick<Hoster, 'periods'>, today: string): boolean =>
  standingOn(today, periods, false) === 'incubating'

export const mentorSlugOf = ({ periods }: Pick<Hoster, 'periods'>): string | null =>
  periods.findLast(({ state }) => state === 'incubating')?.mentor ?? null

/** Whoever accompanies a hoster now, as the register names it. */
export async function mentorOf(db: Database, hoster: Hoster): Promise<Hoster | null> {
  const slug = mentorSlugOf(hoster)
  return slug === null ? null : ((await hostersBySlug(db, [slug]))[0] ?? null)
}
