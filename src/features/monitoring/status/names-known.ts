import type { Database, Id } from '../../../platform/database/index.ts'
import { type CatalogueIndex, hostersById, servicesById } from '../../hosters/index.ts'

export interface ServiceNamed {
  slug: string
  name: string
  /** Where it is used. */
  host: string
}

export interface HosterNamed {
  id: Id
  slug: string
  name: string
  fictional: boolean
}

interface Names {
  services: Map<Id, ServiceNamed>
  hosters: Map<Id, HosterNamed>
}

/** As long as the register does not change, names are read once: it gives a new catalogue then. */
const known = new WeakMap<CatalogueIndex, Names>()
const atOnce = 200

/** What these services and their hosters are called. */
export async function namesOf(
  db: Database,
  catalogue: CatalogueIndex,
  asked: readonly { serviceId: Id; hosterId: Id }[],
): Promise<Names> {
  const names = known.get(catalogue) ?? { services: new Map(), hosters: new Map() }
  known.set(catalogue, names)
  const services = missing(asked, ({ serviceId }) => serviceId, names.services)
  for (const ids of inParts(services))
    for (const { id, slug, facts } of await servicesById(db, ids))
      names.services.set(id, { slug, name: facts.name, host: hostOf(facts.url) })
  const hosters = missing(asked, ({ hosterId }) => hosterId, names.hosters)
  for (const ids of inParts(hosters))
    for (const { id, slug, facts, fictional } of await hostersById(db, ids))
      names.hosters.set(id, { id, slug, name: facts.name, fictional })
  return names
}

const missing = <Asked>(asked: readonly Asked[], idOf: (one: Asked) => Id, found: ReadonlyMap<Id, unknown>): Id[] =>
  [...new Set(asked.map(idOf))].filter((id) => !found.has(id))

function* inParts(ids: Id[]): Generator<Id[]> {
  for (let from = 0; from < ids.length; from += atOnce) yield ids.slice(from, from + atOnce)
}

const hostOf = (address: string | null): string => URL.parse(address ?? '')?.host.replace(/^www\./, '') ?? ''
