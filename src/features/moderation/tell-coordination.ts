import type { Database, Id } from '../../platform/database/index.ts'
import { personsWithRole } from '../accounts/index.ts'
import { type News, notify } from '../notifications/index.ts'

type Waiting = Pick<News, 'key'> & { href: string; values?: News['values']; hosterId?: Id | null }

/** Tells everybody of the coordination what waits for them, in the caller's transaction. */
export async function tellCoordination(db: Database, waiting: Waiting, now: Temporal.Instant): Promise<void> {
  const people = [...(await personsWithRole(db, 'coordination')), ...(await personsWithRole(db, 'administrator'))]
  const to = people.map(({ id }) => id)
  await notify(db, { kind: 'coordination', to, values: {}, ...waiting }, now)
}
