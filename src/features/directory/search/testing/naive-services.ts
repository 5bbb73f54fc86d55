import type { Catalogue, Kind } from '../../../hosters/index.ts'
import type { Entries, HosterEntry, ServiceEntry } from '../entries.ts'
import type { ServiceFacet } from '../snapshot.ts'
import { type Told, weightsOf } from './naive-words.ts'

/** Everything about a service that a wish can ask, worked out the slow and plain way. */
export interface Known {
  service: ServiceEntry
  hoster: HosterEntry
  values: Record<ServiceFacet, string[]>
  told: Told[]
}

export function knownServices({ hosters, services, catalogue }: Entries): Known[] {
  const all = [...hosters]
  return [...services].flatMap((service) => {
    const hoster = all.find(({ id }) => id === service.hosterId)
    return hoster
      ? [{ service, hoster, values: valuesOf(service, hoster, catalogue), told: toldBy(service, hoster, catalogue) }]
      : []
  })
}

function valuesOf(service: ServiceEntry, hoster: HosterEntry, catalogue: Catalogue): Record<ServiceFacet, string[]> {
  const { kinds, software, access, open, shared, audiences, languages, dataCountry, health } = service
  const oneOrNone = (value: string | null) => (value === null ? [] : [value])
  const yesNo = (answer: boolean | null) => oneOrNone(answer === null ? null : answer ? '1' : '0')
  return {
    kind: families(kinds, catalogue),
    alternative: replaced(service, catalogue).map(({ slug }) => slug),
    software: oneOrNone(software?.slug ?? null),
    access,
    open: yesNo(open),
    shared: yesNo(shared),
    audience: audiences.length > 0 ? audiences : hoster.audiences,
    language: languages,
    data: oneOrNone(dataCountry),
    health: [health],
    hoster: [hoster.slug],
    country: hoster.country ? [hoster.country] : hoster.places.flatMap(({ country }) => country ?? []),
    status: [hoster.standing === 'active' && hoster.isOld ? 'old' : hoster.standing],
  }
}

export function toldByHoster({ name, places, description }: HosterEntry): Told[] {
  return [
    ...weightsOf([name], 100, true),
    ...weightsOf(
      places.flatMap(({ town }) => town ?? []),
      60,
      true,
    ),
    ...weightsOf(Object.values(description), 15, false),
  ]
}

export function families(kinds: string[], { kinds: known }: Catalogue): string[] {
  const above = kinds.flatMap((slug) => known.find((kind) => kind.slug === slug)?.parent ?? [])
  return [
    ...new Set([
      ...kinds,
      ...(above.length > 0 ? families(above, { kinds: known, software: [], alternatives: [] }) : []),
    ]),
  ]
}

function replaced({ kinds, software }: ServiceEntry, catalogue: Catalogue) {
  const all = families(kinds, catalogue)
  return catalogue.alternatives.filter(
    (product) =>
      (software?.slug && product.software.includes(software.slug)) ||
      product.kinds.some((kind) => all.includes(kind)) ||
      catalogue.kinds.some(({ slug, replaces }) => all.includes(slug) && replaces.includes(product.slug)),
  )
}

function toldBy(service: ServiceEntry, hoster: HosterEntry, catalogue: Catalogue): Told[] {
  const program = catalogue.software.find(({ slug }) => slug === service.software?.slug)
  const all = families(service.kinds, catalogue).flatMap(
    (slug) => catalogue.kinds.find((kind) => kind.slug === slug) ?? [],
  )
  const isOwn = ({ slug }: Kind) => service.kinds.includes(slug)
  const software = program ? [program.name] : service.software ? [service.software.name] : []
  const products = replaced(service, catalogue)
  const name = (texts: string[], weight: number): Told[] => weightsOf(texts, weight, true)
  const text = (texts: string[], weight: number): Told[] => weightsOf(texts, weight, false)
  return [
    ...name([service.name, ...software], 100),
    ...text(Object.values(service.description), 15),
    ...all.flatMap((kind) => [
      ...name(Object.values(kind.name), isOwn(kind) ? 100 : 45),
      ...name(Object.values(kind.synonyms).flat(), isOwn(kind) ? 100 : 45),
      ...text(isOwn(kind) ? Object.values(kind.sentence) : [], 10),
    ]),
    ...name(program?.aliases ?? [], 90),
    ...text(Object.values(program?.sentence ?? {}), 10),
    ...name(
      products.map((product) => product.name),
      60,
    ),
    ...name(
      products.flatMap(({ aliases }) => aliases),
      50,
    ),
    ...toldByHoster(hoster).map((told) => ({ ...told, isHosters: true })),
  ]
}
