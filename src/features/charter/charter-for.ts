import type { Database } from '../../platform/database/index.ts'
import { type CharterInForce, charterInForce } from './queries.ts'

/**
 * The charter by which an application is judged: the one of the day on which it was sent, whatever is adopted while it
 * is looked at; one that is not sent yet, by the one of today. Null while none has force.
 */
export async function charterFor(
  db: Database,
  { sentOn, day }: { sentOn: string | null; day: string },
): Promise<CharterInForce | null> {
  return (sentOn === null ? null : await charterInForce(db, sentOn)) ?? charterInForce(db, day)
}
