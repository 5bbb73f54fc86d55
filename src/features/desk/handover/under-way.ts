import type { Database } from '../../../platform/database/index.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import { listDecisions } from '../../decisions/index.ts'
import { littersOf, phaseOn } from '../../membership/index.ts'

/** A vote that goes on. */
export interface Vote {
  slug: string
  title: Translated
  closesAt: string
  fictional: boolean
}

/** The votes that are open now, those that close first first. */
export async function votesUnderWay(db: Database, now: Temporal.Instant): Promise<Vote[]> {
  const { open } = await listDecisions(db, { phases: ['open'], kinds: [] }, { now })
  return open.map(({ slug, title, closesAt, fictional }) => ({ slug, title, closesAt, fictional }))
}

/** The litters that are announced or go on, by number. */
export async function litterUnderWay(db: Database, day: string): Promise<number[]> {
  return (await littersOf(db)).filter((litter) => phaseOn(litter, day) !== 'over').map(({ number }) => number)
}
