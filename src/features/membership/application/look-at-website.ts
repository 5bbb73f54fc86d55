import { type Database, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Fetched, Outbound } from '../../../platform/outbound/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Line } from './line.ts'
import type { Written } from './queries.ts'
import '../tables.ts'

/** Asks the website of an applicant, outside any transaction: what came, as a line; of what was made up, nothing. */
export async function lookAtWebsite(
  outbound: Outbound,
  { facts: { website }, fictional }: Pick<Hoster, 'facts' | 'fictional'>,
  now: Temporal.Instant,
): Promise<Line[]> {
  if (website === null || fictional) return []
  const fetched = await outbound.fetch(website, { beginning: true, maxBytes: 4096 })
  const { verdict, key, values } = saidOf(fetched)
  const line = { name: 'website', part: 'hoster', verdict, blocking: verdict === 'to-mend', key, values } as const
  return [{ ...line, href: null, seenAt: toInstant(now) }]
}

function saidOf(fetched: Fetched): Pick<Line, 'verdict' | 'key' | 'values'> {
  if (!fetched.ok)
    return fetched.reason === 'busy' || fetched.reason === 'too-large'
      ? { verdict: 'unseen', key: 'membership.line-website-unreached', values: {} }
      : { verdict: 'to-mend', key: 'membership.line-website-silent', values: {} }
  const { status } = fetched
  if (status < 400) return { verdict: 'fine', key: 'membership.line-website', values: {} }
  // Who refuses machines at the door may well open to people.
  return status === 401 || status === 403 || status === 429
    ? { verdict: 'unseen', key: 'membership.line-website-refused', values: { status } }
    : { verdict: 'to-mend', key: 'membership.line-website-error', values: { status } }
}

/** Kept with the dossier: it is shown with its hour, and goes with it when it is sent. */
export async function keepSeen(db: Database, id: Id, lines: Line[], now: Temporal.Instant): Promise<void> {
  if (lines.length === 0) return
  await db
    .updateTable('application')
    .set({ seen: toJson(lines), seenAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
}

/** How long a look is fresh enough to be sent with the dossier. */
const fresh = Temporal.Duration.from({ hours: 1 })

export const isFresh = ({ seen }: Pick<Written, 'seen'>, now: Temporal.Instant): boolean =>
  seen !== null && Temporal.Instant.compare(Temporal.Instant.from(seen.at).add(fresh), now) > 0
