import { type Database, type Id, type Instant, newId } from '../../../platform/database/index.ts'
import { type CharterInForce, clausesOf } from '../../charter/index.ts'
import type { DiagnosisGiven } from './diagnoses-file.ts'
import '../tables.ts'

interface Around {
  hosterId: Id
  ago(days: number): Instant
  /** Of the collective. */
  day: string
}

/** A self-assessment that was sent; clauses that the charter does not have are left out. */
export async function writeDeclaration(
  db: Database,
  { declaration }: DiagnosisGiven,
  { hosterId, ago, day, charter }: Around & { charter: CharterInForce },
): Promise<void> {
  if (!declaration) return
  const [id, at] = [newId(), ago(declaration.daysAgo)]
  const answers = { documentId: charter.document.id, versionNumber: charter.version.number }
  const by = { begunByPersonId: null, sentByPersonId: null, remindedAt: null, revision: 1 }
  await db
    .insertInto('declaration')
    .values({ id, hosterId, ...answers, begunAt: at, sentAt: at, ...by })
    .execute()
  const known = new Set(clausesOf(charter.content).map(({ id }) => id))
  for (const [clauseId, { plannedInMonths: months, ...said }] of Object.entries(declaration.clauses)) {
    if (!known.has(clauseId)) continue
    const plannedOn = months === undefined ? null : Temporal.PlainDate.from(day).add({ months }).toString().slice(0, 7)
    await db
      .insertInto('declaredClause')
      .values({ declarationId: id, clauseId, ...said, language: 'fr', plannedOn, savedAt: at })
      .execute()
  }
}

/** Clauses that a decision lets the hoster off. */
export async function writeWaivers(db: Database, { waivers }: DiagnosisGiven, { hosterId, ago, day }: Around) {
  const today = Temporal.PlainDate.from(day)
  for (const { clause: clauseId, fromDaysAgo, untilInDays, ...said } of waivers) {
    const fromDay = today.subtract({ days: fromDaysAgo }).toString()
    const untilDay = untilInDays === null ? null : today.add({ days: untilInDays }).toString()
    const days = { fromDay, untilDay, recordedAt: ago(fromDaysAgo), endedAt: null }
    await db
      .insertInto('waiver')
      .values({ id: newId(), hosterId, clauseId, ...said, ...days, byPersonId: null })
      .execute()
  }
}
