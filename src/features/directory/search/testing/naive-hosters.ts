import type { Entries, HosterEntry } from '../entries.ts'
import { orderOfTheDay } from '../making/order-of-the-day.ts'
import { type HosterFacet, hosterFacets } from '../snapshot.ts'
import type { Wish } from '../wish.ts'
import { compare, kilometres, worth } from './naive-search.ts'
import { type Known, knownServices, toldByHoster } from './naive-services.ts'
import { type Meaning, meaningsOf, type Told, typedWords } from './naive-words.ts'

interface KnownHoster {
  hoster: HosterEntry
  services: Known[]
  values: Record<HosterFacet, string[]>
  told: Told[]
}

/** The plain way to find hosters. */
export class NaiveHosters {
  readonly #hosters: KnownHoster[]

  constructor(entries: Entries) {
    const [all, services] = [[...entries.hosters], knownServices(entries)]
    const order = orderOfTheDay(
      entries.day,
      all.map(({ publicId }) => publicId),
    )
    this.#hosters = Array.from(order, (i) => knownHoster(all[i]!, services))
  }

  total(wish: Wish<HosterFacet>): number {
    return this.#fitting(wish).length
  }

  /** How many fit all but their own facet's wish, and have the value. */
  counts(wish: Wish<HosterFacet>, facet: HosterFacet): Map<string, number> {
    const others = facet === 'status' ? ['active', 'former', 'old', 'fictional'] : []
    const fitting = this.#fitting({ ...wish, chosen: { ...wish.chosen, [facet]: others } })
    const counted = Map.groupBy(
      fitting.flatMap(({ values }) => [...new Set(values[facet])]),
      (value) => value,
    )
    return new Map(Array.from(counted, ([value, all]) => [value, all.length]))
  }

  ranking(wish: Wish<HosterFacet>): { id: number; lacks: string[] }[] {
    const meanings = this.#meanings(wish.q ?? '')
    const keys = (known: KnownHoster) => [lacking(known, wish).length, ...keysOf(known, wish, meanings)]
    const sorted = this.#fitting(wish).toSorted((a, b) => compare(keys(a), keys(b)))
    return sorted.map((known) => ({ id: known.hoster.id, lacks: lacking(known, wish) }))
  }

  #fitting(wish: Wish<HosterFacet>): KnownHoster[] {
    const { chosen = {}, near } = wish
    const meanings = this.#meanings(wish.q ?? '')
    const known = new Set(this.#hosters.flatMap(({ values }) => values.offers))
    const mayLack = (chosen.offers ?? []).length > 1 ? 1 : 0
    if (chosen.offers?.some((kind) => !known.has(kind))) return []
    return this.#hosters.filter(
      (hoster) =>
        lacking(hoster, wish).length <= mayLack &&
        hosterFacets.every((facet) => facet === 'offers' || grants(hoster, facet, chosen[facet] ?? [])) &&
        meanings.every((meaning) => worthOf(hoster, meaning) > 0) &&
        (near?.within == null || kilometres(hoster.hoster, near) <= near.within),
    )
  }

  #meanings(q: string): Meaning[] {
    const everything = this.#hosters.flatMap(({ told, services }) => [...told, ...services.flatMap((one) => one.told)])
    return meaningsOf(typedWords(q), everything)
  }
}

function knownHoster(hoster: HosterEntry, all: Known[]): KnownHoster {
  const services = all.filter((known) => known.hoster.id === hoster.id)
  const values = {
    offers: services.flatMap(({ values: { kind } }) => kind),
    audience: hoster.audiences,
    country: hoster.country ? [hoster.country] : hoster.places.flatMap(({ country }) => country ?? []),
    legal: hoster.legalForm ? [hoster.legalForm] : [],
    hosting: hoster.providers,
    access: services.flatMap(({ values: { access } }) => access),
    status: [hoster.standing === 'active' && hoster.isOld ? 'old' : hoster.standing],
  }
  return { hoster, services, values, told: toldByHoster(hoster) }
}

function grants({ values }: KnownHoster, facet: HosterFacet, asked: readonly string[]): boolean {
  if (asked.length === 0) return facet !== 'status' || values.status.includes('active')
  return asked.some((value) => values[facet].includes(value))
}

function lacking({ values }: KnownHoster, { chosen }: Wish<HosterFacet>): string[] {
  return (chosen?.offers ?? []).filter((kind) => !values.offers.includes(kind))
}

function worthOf({ told, services }: KnownHoster, meaning: Meaning): number {
  const best = Math.max(0, ...services.map((known) => worth(known, meaning)))
  return Math.max(worth({ told }, meaning), Math.ceil(best / 2))
}

function keysOf(known: KnownHoster, { near, q }: Wish<HosterFacet>, meanings: Meaning[]): number[] {
  const unworth = q ? -meanings.reduce((sum, meaning) => sum + worthOf(known, meaning), 0) : 0
  const away = near ? kilometres(known.hoster, near) : 0
  const distance = away < Infinity ? away : known.hoster.everywhere ? 1e6 : 2e6
  return near ? [distance, unworth] : [unworth, distance]
}
