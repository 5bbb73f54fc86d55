import type { Database } from '../../platform/database/index.ts'
import {
  allHosters,
  allServices,
  type Catalogue,
  type CatalogueIndex,
  completed,
  type Hoster,
  hasEnded,
  indexOf,
  type Service,
  standingOn,
} from '../hosters/index.ts'
import { ageOf } from './age.ts'
import type { HosterEntry, ServiceEntry } from './search/entries.ts'
import { serviceWithoutHidden, type TakenAway, withoutHidden } from './taken-away.ts'

/** What the entries of a day depend on beside the register's rows. */
interface Known {
  catalogue: Catalogue
  day: string
  timeZone: string
  takenAway: TakenAway
}

/** Numbers the hosters that the public may find, as they come out of the register. */
export class PublicEntries {
  readonly #db: Database
  readonly #day: string
  readonly #timeZone: string
  readonly #catalogue: CatalogueIndex
  readonly #takenAway: TakenAway
  readonly #numbers = new Map<string, number>()
  readonly #hosting = new Map<string, Set<string>>()

  constructor(db: Database, { catalogue, day, timeZone, takenAway }: Known) {
    this.#db = db
    this.#day = day
    this.#timeZone = timeZone
    this.#catalogue = indexOf(catalogue)
    this.#takenAway = takenAway
  }

  /** Hosters that were never members, or whose page is frozen, are in no list. */
  async *hosters(): AsyncGenerator<HosterEntry> {
    for await (const batch of allServices(this.#db))
      for (const { hosterId, facts } of batch) this.#noteHosting(hosterId, facts.host?.provider ?? null)
    for await (const batch of allHosters(this.#db))
      for (const hoster of batch) {
        const entry = this.#hosterEntry(hoster)
        if (entry) yield entry
      }
  }

  /** Services of those hosters that are still offered; read after the hosters. */
  async *services(): AsyncGenerator<ServiceEntry> {
    let number = 0
    for await (const batch of allServices(this.#db))
      for (const service of batch) {
        const hosterNumber = this.#numbers.get(service.hosterId)
        const isGone = hasEnded(service.facts.endsOn, this.#day)
        const isShown = !isGone && !this.#takenAway.frozen('service', service.id)
        if (hosterNumber !== undefined && isShown) yield this.#serviceEntry(service, number++, hosterNumber)
      }
  }

  #noteHosting(hosterId: string, provider: string | null): void {
    if (!provider) return
    const known = this.#hosting.get(hosterId)
    if (known) known.add(provider)
    else this.#hosting.set(hosterId, new Set([provider]))
  }

  #hosterEntry(hoster: Hoster): HosterEntry | null {
    const { id, slug, facts, fictional, periods, logo, createdAt, updatedAt, provenances } = hoster
    const standing = standingOn(this.#day, periods, fictional)
    if (standing === 'none' || this.#takenAway.frozen('hoster', id)) return null
    const number = this.#numbers.size
    this.#numbers.set(id, number)
    const { unconfirmedSince, isOld } = ageOf(hoster, this.#day, this.#timeZone)
    return {
      id: number,
      publicId: id,
      slug,
      name: facts.name,
      legalForm: facts.legalForm,
      standing,
      country: facts.places.find(({ country }) => country)?.country ?? null,
      places: facts.places,
      everywhere: facts.area?.reach === 'everywhere',
      area: facts.area,
      audiences: facts.audiences,
      providers: [...(this.#hosting.get(id) ?? [])],
      logo,
      since: periods.find(({ state }) => state !== 'incubating')?.from ?? null,
      addedAt: createdAt,
      updatedAt,
      unconfirmedSince,
      isOld,
      description: withoutHidden(facts, this.#takenAway.hidden('hoster', id)).description,
      source: provenances.entry,
    }
  }

  #serviceEntry(
    { id, slug, createdAt, updatedAt, provenances, ...service }: Service,
    number: number,
    hosterNumber: number,
  ) {
    const shown = serviceWithoutHidden(service.facts, this.#takenAway.hidden('service', id))
    const facts = completed(shown, this.#catalogue.findProgram)
    const { software } = facts
    const known = software?.slug ? this.#catalogue.program(software.slug) : undefined
    const entry: ServiceEntry = {
      id: number,
      publicId: id,
      slug,
      hosterId: hosterNumber,
      name: facts.name,
      description: facts.description,
      kinds: facts.kinds,
      software: software && {
        slug: software.slug,
        name: known?.name ?? software.name,
        license: software.license,
        free: known?.free ?? null,
      },
      url: facts.url,
      pageUrl: facts.pageUrl,
      access: facts.access.map(({ condition }) => condition),
      open: facts.open,
      audiences: facts.audiences,
      languages: facts.languages,
      dataCountry: facts.host?.country ?? null,
      shared: facts.shared,
      health: 'unknown',
      sizeLimit: facts.sizeLimit,
      retention: facts.retention,
      price: facts.access.find(({ price }) => price)?.price?.text ?? null,
      addedAt: createdAt,
      updatedAt,
      source: provenances.entry,
    }
    return entry
  }
}
