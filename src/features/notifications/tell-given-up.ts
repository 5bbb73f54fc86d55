import { atomically, type Database, toJson } from '../../platform/database/index.ts'
import { personsWithRole } from '../accounts/index.ts'
import { notify } from './notify.ts'
import { awaiting } from './queries.ts'

const key = 'notifications.job-given-up'

/** Tells administrators that jobs of this kind are tried no more: once, until they read it or it left by mail. */
export function tellGivenUp(db: Database, job: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const values = { job }
    const told = new Set(await awaiting(db, { key, values: toJson(values) }))
    const administrators = await personsWithRole(db, 'administrator')
    const to = administrators.map(({ id }) => id).filter((id) => !told.has(id))
    await notify(db, { kind: 'site', to, key, values, href: null }, now)
  })
}
