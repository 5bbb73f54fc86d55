import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { hosterById, touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { tell } from '../looking/tell.ts'

interface Changed {
  hosterId: Id
  pageId: Id
  /** Of the version that is new. */
  number: number
}

/** Terms say something else than they did: who acts for the hoster is told, the coordination too, and the journal. */
export async function tellTerms(
  db: Database,
  { hosterId, pageId, number }: Changed,
  now: Temporal.Instant,
): Promise<void> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) return
  const href = paths.evidencePage.href({ slug: hoster.slug, id: pageId })
  await tell(db, hosterId, { kind: 'hoster', key: 'compliance.told-terms', values: {}, letter: null, href }, now)
  const values = { hoster: hoster.facts.name }
  await tellCoordination(db, { key: 'compliance.told-terms', values, href, hosterId }, now)
  await touchRegister(db, now)
  const actor = { kind: 'job', name: 'visit-hoster' } as const
  const subject = { kind: 'evidence-page', id: pageId }
  const change = { actor, verb: 'terms.changed', subject, hosterId, visibility: 'public' } as const
  await recordChange(db, { ...change, before: { version: number - 1 }, after: { version: number } }, now)
}
