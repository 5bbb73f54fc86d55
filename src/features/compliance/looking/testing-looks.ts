import type { Database, Id } from '../../../platform/database/index.ts'
import { blankService } from '../../hosters/index.ts'
import type { Found, Result } from '../finding.ts'
import { publishNow } from './answered.ts'
import { keepVisit } from './keep-visit.ts'

/** What a check found at a place: `''` is the site. */
export const found = (
  result: Result,
  subject = '',
  key: Found['sentence']['key'] = 'compliance.why-against',
): Found => ({
  subject,
  result,
  sentence: { key, values: {} },
  evidence: [{ asked: 'https://crocus.example/', came: '200', extract: result }],
})

interface Looked {
  /** By check; null: it broke down. */
  founds: Record<string, Found[] | null>
  at: string | Temporal.Instant
  /** Slugs of what the collective runs itself. */
  services?: string[]
}

/** Keeps what a look found, as the job of the night does. */
export async function givenLook(db: Database, subjectId: Id, { founds, at, services = [] }: Looked): Promise<void> {
  const visited = {
    cost: { requests: 12, bytes: 3456, ms: 789 },
    services: services.map((slug) => ({ slug, facts: blankService })),
  }
  const now = typeof at === 'string' ? Temporal.Instant.from(at) : at
  await keepVisit(db, subjectId, { visited, founds: new Map(Object.entries(founds)) }, now)
}

/** Looks of two nights that say the same, so that it stands; told on the second. */
export async function givenTwoLooks(db: Database, subjectId: Id, founds: Looked['founds'], at: string): Promise<void> {
  const second = Temporal.Instant.from(at)
  await givenLook(db, subjectId, { founds, at: second.subtract({ hours: 24 }) })
  await givenLook(db, subjectId, { founds, at: second })
}

/** As if the hoster had answered: everybody reads what was found. */
export const givenPublished = (db: Database, subjectId: Id, now: Temporal.Instant): Promise<void> =>
  publishNow(db, subjectId, { actor: { kind: 'machine', name: 'test' }, now })
