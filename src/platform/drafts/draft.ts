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

export const monthsBefore = (now: Temporal.Instant, months: number): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant()

export const draftOf = <Content>({ schema }: DraftKind<Content>, row: DraftTable): Draft<Content> => ({
  id: row.id,
  personId: row.personId,
  subjectId: row.subjectId,
  isOpenToAddress: row.tokenHash !== null,
  content: schema.parse(JSON.parse(row.content)),
  savedAt: row.savedAt,
})
