import { type Places, pointAt } from '../distances.ts'
import type { HosterEntry } from '../entries.ts'
import type { Facet } from '../facets.ts'
import type { HosterFacet } from '../snapshot.ts'
import { type Status, statusOf } from '../status.ts'
import { CardsWritten } from './cards-written.ts'
import { packFacet } from './pack-facet.ts'
import { Texts, type Weighed, weighName, weighText, weights } from './texts.ts'
import type { WordsMet } from './words-met.ts'

/** What is kept of a hoster until the snapshot is made; its services add to it. */
export interface HosterMet {
  number: number
  publicId: string
  slug: string
  name: string
  addedAt: string
  status: Status
  everywhere: boolean
  audiences: string[]
  countries: string[]
  legal: string[]
  hosting: string[]
  offers: Set<string>
  access: Set<string>
  points: number[]
}

/** The hosters, in the order they come. */
export class HostersMet {
  readonly all: HosterMet[] = []
  readonly texts = new Texts()
  readonly cards = new CardsWritten()
  readonly #met: WordsMet
  readonly #byId = new Map<number, HosterMet>()

  constructor(met: WordsMet) {
    this.#met = met
  }

  add(entry: HosterEntry): void {
    if (this.#byId.has(entry.id)) return
    const { publicId, slug, name, addedAt, everywhere, audiences } = entry
    const met: HosterMet = {
      ...{ number: this.all.length, publicId, slug, name, addedAt, status: statusOf(entry), everywhere, audiences },
      countries: countriesOf(entry),
      legal: entry.legalForm === null ? [] : [entry.legalForm],
      hosting: entry.providers,
      offers: new Set(),
      access: new Set(),
      points: pointsOf(entry),
    }
    this.all.push(met)
    this.#byId.set(entry.id, met)
    this.cards.add(entry)
    this.texts.add(weighedHoster(this.#met, entry))
  }

  byId(id: number): HosterMet | undefined {
    return this.#byId.get(id)
  }
}

/** Its own country, else those where one can meet it. */
function countriesOf({ country, places }: HosterEntry): string[] {
  if (country !== null) return [country]
  return places.flatMap((place) => place.country ?? [])
}

function pointsOf({ places }: HosterEntry): number[] {
  return places.flatMap(({ latitude, longitude }) =>
    latitude !== null && longitude !== null && Number.isFinite(latitude + longitude)
      ? pointAt(latitude, longitude)
      : [],
  )
}

function weighedHoster(met: WordsMet, { name, places, description }: HosterEntry): Weighed {
  const weighed: Weighed = new Map()
  weighName(met, weighed, name, weights.name)
  for (const { town } of places) if (town !== null) weighName(met, weighed, town, weights.town)
  for (const text of Object.values(description)) weighText(met, weighed, text, weights.description)
  return weighed
}

/** The facets of the hosters in an order: each is a profile of its own. */
export function hosterFacetsOf(inOrder: readonly HosterMet[]): Record<HosterFacet, Facet> {
  return {
    offers: packFacet(inOrder.map(({ offers }) => [...offers])),
    audience: packFacet(inOrder.map(({ audiences }) => audiences)),
    country: packFacet(inOrder.map(({ countries }) => countries)),
    legal: packFacet(inOrder.map(({ legal }) => legal)),
    hosting: packFacet(inOrder.map(({ hosting }) => hosting)),
    access: packFacet(inOrder.map(({ access }) => [...access])),
    status: packFacet(inOrder.map(({ status }) => [status])),
  }
}

export function placesOf(inOrder: readonly HosterMet[]): Places {
  const starts = new Uint32Array(inOrder.length + 1)
  for (const [i, { points }] of inOrder.entries()) starts[i + 1] = starts[i]! + points.length / 3
  return { starts, points: Float64Array.from(inOrder.flatMap(({ points }) => points)) }
}
