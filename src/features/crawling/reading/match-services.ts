import type { Id } from '../../../platform/database/index.ts'
import type { ServiceFile } from '../../descriptions/index.ts'

/** A service of the register, as far as it takes to know it again. */
export interface KnownService {
  id: Id
  slug: string
  descriptionAddress: string | null
  url: string | null
}

/**
 * Which service of the register each file describes: by the file's address, else where it is used, else its slug. A
 * file that describes another service already, of another hoster or one that was removed, describes none of these.
 */
export function matchServices(
  known: readonly KnownService[],
  files: readonly ServiceFile[],
  described: ReadonlySet<string> = new Set(),
): Map<ServiceFile, Id> {
  const matched = new Map<ServiceFile, Id>()
  const free = new Map(known.map((service) => [service.id, service]))
  const isSame: ((service: KnownService, file: ServiceFile) => boolean)[] = [
    ({ descriptionAddress }, { address }) => descriptionAddress === address,
    ({ url }, { address, facts }) =>
      !described.has(address) && url !== null && facts.url !== null && sameAddress(url) === sameAddress(facts.url),
    ({ slug }, { address, key }) => !described.has(address) && key !== null && slug === key,
  ]
  for (const is of isSame)
    for (const file of files) {
      if (matched.has(file)) continue
      const service = [...free.values()].find((service) => is(service, file))
      if (!service) continue
      matched.set(file, service.id)
      free.delete(service.id)
    }
  return matched
}

/** One address in two spellings is one: `http`, a last slash. */
function sameAddress(text: string): string {
  const url = URL.parse(text)
  return url === null ? text : `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`
}
