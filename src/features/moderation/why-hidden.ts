import type { Database } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import { restrictionsOn } from './queries.ts'
import type { HideableText, Restriction } from './restriction.ts'

/** Why a text of a thing is not shown: it was hidden, or all of the thing was taken from the public. Null: it is. */
export type WhyHidden = (subject: Subject, text: HideableText) => Restriction | null

/** The same for the texts of all of these. */
export async function whyHidden(db: Database, subjects: Subject[]): Promise<WhyHidden> {
  const present = subjects.length === 0 ? [] : await restrictionsOn(db, subjects)
  return ({ kind, id }, text) =>
    present.find(
      ({ subject, sort, field }) => subject.kind === kind && subject.id === id && (sort === 'freeze' || field === text),
    ) ?? null
}
