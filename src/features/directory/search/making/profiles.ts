import type { Facet } from '../facets.ts'
import { packFacet } from './pack-facet.ts'

type Values<Name extends string> = Record<Name, readonly string[]>

/** What entries that are alike share: each set of values that occurs is kept once. */
export class Profiles<Name extends string> {
  readonly #numbers = new Map<string, number>()
  readonly #profiles: Values<Name>[] = []

  /** The profile with these values; they are asked for only when `key` is new. */
  numberOf(key: string, values: () => Values<Name>): number {
    const met = this.#numbers.get(key)
    if (met !== undefined) return met
    this.#numbers.set(key, this.#profiles.length)
    return this.#profiles.push(values()) - 1
  }

  get size(): number {
    return this.#profiles.length
  }

  facet(name: Name): Facet {
    return packFacet(this.#profiles.map((values) => values[name]))
  }
}
