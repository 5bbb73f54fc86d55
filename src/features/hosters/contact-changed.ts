import { z } from 'zod'
import type { Database, Id } from '../../platform/database/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import type { Actor } from '../journal/index.ts'
import type { By } from './by.ts'

/** The job that tells higher rooms that mail to a hoster goes elsewhere from now on. */
export const contactChanged = 'hoster-contact-changed'

const Who: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string(), forHosterId: z.string().nullable() }),
  z.object({ kind: z.literal('key'), personId: z.string(), keyId: z.string(), forHosterId: z.string().nullable() }),
  z.object({ kind: z.literal('job'), name: z.string() }),
  z.object({ kind: z.literal('machine'), name: z.string() }),
])

/** `entryId` is the private entry of the journal, by which the change can be taken back. */
export const ContactChanged = z.object({
  hosterId: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
  entryId: z.string(),
  actor: Who,
})
export type ContactChanged = z.output<typeof ContactChanged>

/** Tells it in the transaction of the change. */
export function tellContactChanged(
  db: Database,
  change: { hosterId: Id; old: string | null; new: string | null; entryId: Id },
  { actor, now }: By,
): Promise<void> {
  const payload: ContactChanged = { ...change, actor }
  return askForJob(db, { kind: contactChanged, name: change.entryId, payload, runAt: now })
}
