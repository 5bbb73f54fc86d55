import type { Catalogue } from '../../../hosters/index.ts'
import type { ServiceEntry } from '../entries.ts'
import { CardsWritten } from './cards-written.ts'
import { Growing } from './growing.ts'
import type { HosterMet } from './hosters-met.ts'
import { Profiles } from './profiles.ts'
import { Programs } from './programs.ts'
import { Texts, type Weighed, weighName, weighText, weights } from './texts.ts'
import type { WordsMet } from './words-met.ts'

/** The services, in the order they come: numbers and profiles, no objects, since there may be a million. */
export class ServicesMet {
  readonly publicIds: string[] = []
  readonly hosters = new Growing()
  readonly what = new Growing()
  readonly terms = new Growing()
  readonly where = new Growing()
  readonly health = new Growing()
  readonly names: string[] = []
  readonly slugs: string[] = []
  readonly addedAt: string[] = []
  readonly programs: Programs
  readonly termsProfiles = new Profiles<'access' | 'open' | 'shared' | 'audience'>()
  readonly whereProfiles = new Profiles<'language' | 'data'>()
  readonly healthProfiles = new Profiles<'health'>()
  readonly texts = new Texts()
  readonly cards = new CardsWritten()
  readonly #met: WordsMet

  constructor(catalogue: Catalogue, met: WordsMet) {
    this.#met = met
    this.programs = new Programs(catalogue, met)
  }

  add(entry: ServiceEntry, hoster: HosterMet): void {
    this.publicIds.push(entry.publicId)
    this.hosters.push(hoster.number)
    this.names.push(entry.name)
    this.slugs.push(entry.slug)
    this.addedAt.push(entry.addedAt)
    this.what.push(this.programs.numberOf(entry.kinds, entry.software?.slug ?? null))
    this.terms.push(this.#termsOf(entry, hoster))
    this.where.push(this.#whereOf(entry))
    this.health.push(this.healthProfiles.numberOf(entry.health, () => ({ health: [entry.health] })))
    for (const kind of this.programs.withFamilies(entry.kinds)) hoster.offers.add(kind)
    for (const condition of entry.access) hoster.access.add(condition)
    this.cards.add(entry)
    this.texts.add(this.#weighed(entry))
  }

  #termsOf({ access, open, shared, audiences }: ServiceEntry, hoster: HosterMet): number {
    const audience = audiences.length > 0 ? audiences : hoster.audiences
    const values = { access, open: yesNo(open), shared: yesNo(shared), audience }
    return this.termsProfiles.numberOf(JSON.stringify(values), () => values)
  }

  #whereOf({ languages, dataCountry }: ServiceEntry): number {
    const values = { language: languages, data: dataCountry === null ? [] : [dataCountry] }
    return this.whereProfiles.numberOf(JSON.stringify(values), () => values)
  }

  /** Its own words; those of its kinds and of a program of the catalogue stand with its profile. */
  #weighed({ name, description, software }: ServiceEntry): Weighed {
    const weighed: Weighed = new Map()
    weighName(this.#met, weighed, name, weights.name)
    if (software && !this.programs.knows(software.slug)) weighName(this.#met, weighed, software.name, weights.software)
    for (const text of Object.values(description)) weighText(this.#met, weighed, text, weights.description)
    return weighed
  }
}

/** As an address writes it: `open=1`. Not said is neither. */
function yesNo(answer: boolean | null): string[] {
  return answer === null ? [] : [answer ? '1' : '0']
}
