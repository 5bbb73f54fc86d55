import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Fetched, Outbound } from '../../../platform/outbound/index.ts'
import { sourceOf } from '../../crawling/index.ts'
import { whyNotReached } from '../../descriptions/index.ts'
import { collectiveOf, type Hoster, hosterById, hostersBySlug, registeredDomain } from '../../hosters/index.ts'
import { claimInFile } from './claim-in-file.ts'
import { slugsLinked } from './find-link.ts'
import { forgetLooks, noteLook } from './note-look.ts'
import type { Outcome } from './proof.ts'

export interface Means {
  outbound: Pick<Outbound, 'fetch'>
  publicUrl: string
}

const mostBytes = 2 * 1024 * 1024

/** Looks once at a hoster's own domain for what it says of its membership; who was made up has none. */
export async function look(db: Database, means: Means, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster || hoster.fictional) return forgetLooks(db, hosterId)
  await noteLook(db, hoster, await outcomeOf(db, means, hoster, now), now)
}

/** A link on its website is worth more than a file, which fewer people see. */
async function outcomeOf(db: Database, means: Means, hoster: Hoster, now: Temporal.Instant): Promise<Outcome> {
  const { website } = hoster.facts
  const seen = website === null ? 'missing' : await onWebsite(db, means, hoster, website)
  if (typeof seen === 'object' && 'found' in seen) return seen
  const { name, timeZone } = (await collectiveOf(db)).settings
  const { publicUrl } = means
  const asked = { collective: name, website, publicUrl, now, today: dayIn(timeZone, now) }
  const file = claimInFile(await sourceOf(db, hoster.id), asked)
  return file === null ? seen : { found: 'file', address: file }
}

async function onWebsite(db: Database, means: Means, hoster: Hoster, website: string): Promise<Outcome> {
  const { outbound, publicUrl } = means
  const fetched = await outbound.fetch(website, { maxBytes: mostBytes, accept: 'text/html, application/xhtml+xml' })
  const trouble = troubleOf(fetched, website)
  if (trouble !== null || !fetched.ok) return { trouble: trouble ?? 'proofs.trouble-later' }
  const linked = await hostersBySlug(db, slugsLinked(fetched.body, fetched.url, publicUrl))
  const isLinked = linked.some(({ id }) => id === hoster.id)
  return isLinked ? { found: 'link', address: fetched.url } : 'missing'
}

/** Why a website tells nothing: it cannot be read, or it is another's by now. */
function troubleOf(fetched: Fetched, website: string): Key | null {
  if (!fetched.ok && fetched.reason === 'too-large') return 'proofs.trouble-too-large'
  const trouble = whyNotReached(fetched)
  if (trouble) return trouble.message
  return registeredDomain(fetched.url) === registeredDomain(website) ? null : 'proofs.trouble-elsewhere'
}
