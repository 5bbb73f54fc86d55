import type { ZodType } from 'zod'
import type { Id, Instant } from '../database/index.ts'
import type { DraftTable } from './tables.ts'

/** A form in steps whose drafts are kept. The schema reads what was saved, perhaps by an older release. */
export interface DraftKind<Content> {
  name: string
  schema: ZodType<Content>
}

/** A form that somebody began: neither valid nor invalid. */
export interface Draft<Content> {
  id: Id
  personId: Id | null
  subjectId: Id | null
  /** Whoever has its secret address may open it. */
  isOpenToAddress: boolean
  content: Content
  savedAt: Instant
}

/** Its people are told, then it is deleted: months since it was last saved. */
export const draftMonths = { told: 11, kept: 12 }

/**
 * Drafts that stand under nobody's name, of whom nobody can be told: days since they were last saved until they are
 * deleted, or may be to make room; how many there are at once.
 */
export const draftsOfNobody = { days: 60, daysInUse: 7, most: 1000 }

export const mostDraftsOfPerson = 50

export const isOfNobody = ({ personId, subjectId }: Pick<DraftTable, 'personId' | 'subjectId'>): boolean =>
  personId === null && subjectId === null

/** Until when it stays if nobody saves it again. */
export function endOfDraft(draft: Pick<DraftTable, 'personId' | 'subjectId' | 'savedAt'>): Temporal.Instant {
  const saved = Temporal.Instant.from(draft.savedAt).toZonedDateTimeISO('UTC')
  const length = isOfNobody(draft) ? { days: draftsOfNobody.days } : { months: draftMonths.kept }
  return saved.add(length).toInstant()
}

export const monthsBefore = (now: Temporal.Instant, months: number): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant()

export const daysBefore = (now: Temporal.Instant, days: number): Temporal.Instant => now.subtract({ hours: days * 24 })

export const draftOf = <Content>({ schema }: DraftKind<Content>, row: DraftTable): Draft<Content> => ({
  id: row.id,
  personId: row.personId,
  subjectId: row.subjectId,
  isOpenToAddress: row.tokenHash !== null,
  content: schema.parse(JSON.parse(row.content)),
  savedAt: row.savedAt,
})
