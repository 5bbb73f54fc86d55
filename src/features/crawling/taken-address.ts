import type { Database, Id } from '../../platform/database/index.ts'
import { type Hoster, hosterById, hostersByDescription } from '../hosters/index.ts'
import { hostersAtSource } from './queries.ts'
import { tellHoster } from './tell-hoster.ts'

/** Another hoster whose own files stand at an address already, however it is spelt. */
export async function otherAt(db: Database, address: string, hosterId: Id): Promise<Hoster | undefined> {
  const spellings = spellingsOf(address)
  const ids = [...(await hostersAtSource(db, spellings)), ...(await hostersByDescription(db, spellings))]
  const other = ids.find((id) => id !== hosterId)
  return other === undefined ? undefined : hosterById(db, other)
}

/** One file is found with `http` and `https`, with `www.` and without, whatever stands behind a `?`. */
export function spellingsOf(address: string): string[] {
  const { host, pathname, search } = new URL(address)
  const bare = host.replace(/^www\./, '')
  const places = [bare, `www.${bare}`].flatMap((host) => [`${host}${pathname}${search}`, `${host}${pathname}`])
  return [...new Set(places.flatMap((place) => [`https://${place}`, `http://${place}`]))]
}

interface Taken {
  hosterId: Id
  other: Hoster
  address: string
  /** Where their files stand, or where a service of theirs is used. */
  of?: 'files' | 'service'
}

/** Tells two hosters that they give one address. */
export async function tellBoth(
  db: Database,
  { hosterId, other, address, of = 'files' }: Taken,
  now: Temporal.Instant,
): Promise<void> {
  const asking = await hosterById(db, hosterId)
  if (!asking) return
  const told = (hoster: Hoster) => ({
    key: of === 'files' ? ('crawling.told-taken' as const) : ('crawling.told-service-taken' as const),
    values: { hoster: hoster.facts.name, address },
  })
  await tellHoster(db, other, told(asking), now)
  await tellHoster(db, asking, told(other), now)
}
