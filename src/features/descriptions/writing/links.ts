import { slugOf } from '../../../platform/slug.ts'
import type { Link } from '../../hosters/index.ts'
import { one, type Telling } from './tell.ts'

/** Links under the names of their networks; a second one on the same network is `mastodon-2`. */
export function linksTold(links: Link[]): Telling<string>[] {
  const counts = new Map<string, number>()
  return links.flatMap(({ network, url }) => {
    const name = nameOf(network)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return one(url, count === 1 ? name : `${name}-${count}`)
  })
}

/** The protocol writes `tipee` for the platform Tipeee; what cannot stand in a key becomes what can. */
const nameOf = (network: string) =>
  network === 'tipeee' ? 'tipee' : /^[\p{L}\d][\p{L}\d_-]{0,56}$/u.test(network) ? network : slugOf(network)
