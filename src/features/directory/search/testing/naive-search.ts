import type { Entries, HosterEntry } from '../entries.ts'
import { orderOfTheDay } from '../making/order-of-the-day.ts'
import { type ServiceFacet, serviceFacets } from '../snapshot.ts'
import type { Wish } from '../wish.ts'
import { type Known, knownServices } from './naive-services.ts'
import { type Meaning, meaningsOf, typedWords } from './naive-words.ts'

/** A search that is plainly right: every service against every wish, each count counted, the whole list sorted. */
export class NaiveSearch {
  readonly #services: Known[]
  readonly #read = new Map<string, Meaning[]>()

  constructor(entries: Entries) {
    this.#services = inTheOrderOfTheDay(entries, knownServices(entries))
  }

  total(wish: Wish<ServiceFacet>): number {
    return this.#fitting(wish).length
  }

  count(wish: Wish<ServiceFacet>, facet: ServiceFacet, value: string): number {
    return this.#fitting({ ...wish, chosen: { ...wish.chosen, [facet]: [value] } }).length
  }

  counts(wish: Wish<ServiceFacet>, facet: ServiceFacet): Map<string, number> {
    const values = new Set(this.#services.flatMap(({ values }) => values[facet]))
    return new Map(Array.from(values, (value) => [value, this.count(wish, facet, value)]))
  }

  /** The ids of all that fit, in the order of the list. */
  ranking(wish: Wish<ServiceFacet>): number[] {
    const fitting = this.#fitting(wish)
    const meanings = this.#meanings(wish.q ?? '')
    const keys = new Map(fitting.map((known) => [known, this.#keys(known, wish, meanings)]))
    const seen = new Map<string, number>()
    const turns = new Map(fitting.map((known) => [known, turnOf(seen, `${known.hoster.id} ${keys.get(known)}`)]))
    const sorted = fitting.toSorted((a, b) =>
      compare([...keys.get(a)!, turns.get(a)!], [...keys.get(b)!, turns.get(b)!]),
    )
    const taken = new Map<number, number>()
    const mayStandFirst = ({ hoster }: Known) => {
      const already = taken.get(hoster.id) ?? 0
      if (already >= 2) return false
      taken.set(hoster.id, already + 1)
      return true
    }
    const head = sorted.filter(mayStandFirst).slice(0, 10)
    return [...head, ...sorted.filter((known) => !head.includes(known))].map(({ service: { id } }) => id)
  }

  #fitting({ chosen = {}, q = '', near }: Wish<ServiceFacet>): Known[] {
    const meanings = this.#meanings(q)
    const asked = serviceFacets.map((facet): [ServiceFacet, readonly string[]] => {
      const values = chosen[facet] ?? []
      return [facet, values.length === 0 && facet === 'status' ? ['active'] : values]
    })
    return this.#services.filter(
      (known) =>
        asked.every(
          ([facet, values]) => values.length === 0 || values.some((value) => known.values[facet].includes(value)),
        ) &&
        meanings.every((meaning) => worth(known, meaning) > 0) &&
        (near?.within == null || kilometres(known.hoster, near) <= near.within),
    )
  }

  #meanings(q: string): Meaning[] {
    const everything = () => this.#services.flatMap(({ told }) => told)
    const meanings = this.#read.get(q) ?? meaningsOf(typedWords(q), everything())
    this.#read.set(q, meanings)
    return meanings
  }

  /** What the list is sorted by, most important first, smaller first. */
  #keys(known: Known, { sort, near, q }: Wish<ServiceFacet>, meanings: Meaning[]): number[] {
    const { service, hoster } = known
    const by = sort === undefined || (sort === 'distance' && !near) ? (near ? 'distance' : 'relevance') : sort
    const all = this.#services
    const byName = new Intl.Collator('fr', { numeric: true }).compare
    if (by === 'name') return [all.filter((other) => byName(other.service.name, service.name) < 0).length]
    if (by === 'novelty') return [all.filter((other) => other.service.addedAt > service.addedAt).length]
    const unworth = q ? -meanings.reduce((sum, meaning) => sum + worth(known, meaning), 0) : 0
    const away = near ? kilometres(hoster, near) : 0
    const distance = away < Infinity ? away : hoster.everywhere ? 1e6 : 2e6
    return by === 'distance' ? [distance, unworth] : [unworth, distance]
  }
}

function turnOf(seen: Map<string, number>, key: string): number {
  const turn = seen.get(key) ?? 0
  seen.set(key, turn + 1)
  return turn
}

export function compare(a: number[], b: number[]): number {
  const i = a.findIndex((key, at) => key !== b[at])
  return i < 0 ? 0 : a[i]! - b[i]!
}

export function worth({ told }: Pick<Known, 'told'>, meaning: Meaning): number {
  const worths = told.map((word) => {
    const plain = Math.ceil((word.weight * meaning(word)) / 100)
    return word.isHosters ? Math.ceil(plain * 0.7) : plain
  })
  return Math.max(0, ...worths)
}

/** By the haversine, to a tenth. */
export function kilometres(
  { places }: HosterEntry,
  { latitude, longitude }: { latitude: number; longitude: number },
): number {
  const radians = Math.PI / 180
  const distances = places.map((place) => {
    if (place.latitude === null || place.longitude === null) return Infinity
    const [up, east] = [(place.latitude - latitude) * radians, (place.longitude - longitude) * radians]
    const parallel = Math.cos(latitude * radians) * Math.cos(place.latitude * radians)
    const half = Math.sin(up / 2) ** 2 + parallel * Math.sin(east / 2) ** 2
    return Math.round(20 * 6371 * Math.asin(Math.sqrt(half))) / 10
  })
  return Math.min(Infinity, ...distances)
}

function inTheOrderOfTheDay({ hosters, day }: Entries, services: Known[]): Known[] {
  const all = [...hosters]
  const ordered = Array.from(
    orderOfTheDay(
      day,
      all.map(({ publicId }) => publicId),
    ),
    (i) => all[i]!.id,
  )
  const within = orderOfTheDay(
    day,
    services.map(({ service: { publicId } }) => publicId),
  )
  return ordered.flatMap((id) => Array.from(within, (i) => services[i]!).filter(({ hoster }) => hoster.id === id))
}
