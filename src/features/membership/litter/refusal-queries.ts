import { type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import type { AdmissionAppeal, AdmissionRefusal } from './refusal.ts'
import type { AdmissionRefusalTable } from './tables.ts'
import './tables.ts'

/** What an applicant was told each time that it was not admitted, the first first. */
export async function refusalsOf(db: Database, applicationId: Id): Promise<AdmissionRefusal[]> {
  const rows = db.selectFrom('admissionRefusal').selectAll().where('applicationId', '=', applicationId)
  return (await rows.orderBy('at').orderBy('id').execute()).map(plain)
}

/** What it was told last. */
export async function lastRefusal(db: Database, applicationId: Id): Promise<AdmissionRefusal | undefined> {
  return (await refusalsOf(db, applicationId)).at(-1)
}

/** The one appeal of an application; undefined: none. */
export function appealOf(db: Database, applicationId: Id): Promise<AdmissionAppeal | undefined> {
  return db.selectFrom('admissionAppeal').selectAll().where('applicationId', '=', applicationId).executeTakeFirst()
}

const plain = (row: AdmissionRefusalTable): AdmissionRefusal => ({ ...row, clauseIds: fromJson(row.clauseIds) })
