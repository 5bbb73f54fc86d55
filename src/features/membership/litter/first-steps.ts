import { atomically, type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { delegatesOf, mayActFor } from '../../delegates/index.ts'
import type { By, Hoster } from '../../hosters/index.ts'
import { servicesOf } from '../../hosters/index.ts'
import './tables.ts'

/** What a new member does first. Some are seen from here, the others are ticked. */
export const steps = ['delegates', 'description', 'badge', 'news', 'agenda', 'reviewing'] as const
export type Step = (typeof steps)[number]

export const isStep = (text: string): text is Step => steps.some((step) => step === text)

export interface StepShown {
  step: Step
  /** Seen from here; such a step is not ticked by hand. */
  isSeen: boolean
  doneAt: Instant | null
}

/** How far a new member is. */
export async function stepsOf(db: Database, hoster: Pick<Hoster, 'id' | 'facts'>): Promise<StepShown[]> {
  const rows = await db.selectFrom('welcomeStep').selectAll().where('hosterId', '=', hoster.id).execute()
  const seen: Partial<Record<Step, boolean>> = {
    delegates: (await delegatesOf(db, hoster.id)).length >= 2,
    description: Object.keys(hoster.facts.description).length > 0 && (await servicesOf(db, hoster.id)).length > 0,
  }
  return steps.map((step) => ({
    step,
    isSeen: seen[step] ?? false,
    doneAt: rows.find((row) => row.step === step)?.doneAt ?? null,
  }))
}

/** Ticks a step, or takes the tick off. */
export function tickStep(db: Database, hosterId: Id, step: Step, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    if (!('personId' in actor) || !(await mayActFor(db, actor, hosterId))) throw forbidden('delegates.only-delegates')
    const own = db.deleteFrom('welcomeStep').where('hosterId', '=', hosterId).where('step', '=', step)
    const { numDeletedRows } = await own.executeTakeFirstOrThrow()
    if (Number(numDeletedRows) > 0) return
    await db
      .insertInto('welcomeStep')
      .values({ hosterId, step, doneAt: toInstant(now), byPersonId: actor.personId })
      .execute()
  })
}
