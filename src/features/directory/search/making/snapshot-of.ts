import { membersOf } from '../bit-set.ts'
import { countProfiles, type Facet } from '../facets.ts'
import { ofHosters } from '../service-ground.ts'
import type { Column, ColumnName, Order, ServiceFacet, Snapshot } from '../snapshot.ts'
import { inOrder } from '../strings.ts'
import { type HosterMet, type HostersMet, hosterFacetsOf, placesOf } from './hosters-met.ts'
import { orderOfTheDay, places, servicesInOrder } from './order-of-the-day.ts'
import { packFacet } from './pack-facet.ts'
import { alphabeticalRanks, newestFirst } from './ranks.ts'
import type { ServicesMet } from './services-met.ts'
import type { WordsMet } from './words-met.ts'

type Numbers = Uint32Array<ArrayBuffer>

/** Numbers what was met in the order of the day, and packs it. */
export function snapshotOf(
  met: WordsMet,
  hosters: HostersMet,
  services: ServicesMet,
  { day, version }: { day: string; version: string },
): Snapshot {
  const hosterOrder = orderOfTheDay(
    day,
    hosters.all.map(({ publicId }) => publicId),
  )
  const inDay = Array.from(hosterOrder, (i) => hosters.all[i]!)
  const owners = renumbered(services.hosters.numbers, hosterOrder)
  const serviceStarts = startsOf(owners, inDay.length)
  const order = servicesInOrder(day, services.publicIds, owners, serviceStarts)
  const hosterOf = reordered(owners, order)
  const active = ofHosters(
    { serviceStarts, hosterOf },
    marked(inDay, ({ status }) => status === 'active'),
  )
  const { vocabulary, numberInOrder } = met.inOrder()
  const hosterFacets = hosterFacetsOf(inDay)
  const slugs = packFacet(inDay.map(({ slug }) => [slug]))
  return {
    ...{ version, day, hosterOf, serviceStarts, active, vocabulary, hosterFacets },
    everywhere: marked(inDay, ({ everywhere }) => everywhere),
    columns: columnsOf(services, order, { hosterOf, hosters: inDay.length, active: membersOf(active) }),
    serviceFacets: { ...facetsOf(services), hoster: slugs, country: hosterFacets.country, status: hosterFacets.status },
    places: placesOf(inDay),
    texts: {
      programs: services.programs.texts.postings(numberInOrder, places(services.programs.profiles.size)),
      hosters: hosters.texts.postings(numberInOrder, hosterOrder),
      services: services.texts.postings(numberInOrder, order),
    },
    services: orderOf(services.names, services.addedAt, order),
    hosters: orderOf(
      names(inDay),
      inDay.map(({ addedAt }) => addedAt),
      places(inDay.length),
    ),
    hosterBySlug: renumbered(places(inDay.length), slugs.of),
    serviceIds: inOrder(Array.from(order, (i) => services.publicIds[i]!)),
    serviceSlugs: inOrder(Array.from(order, (i) => services.slugs[i]!)),
    cards: { services: services.cards.inOrder(order), hosters: hosters.cards.inOrder(hosterOrder) },
    doing: new Map(),
    last: new Uint8Array(),
  }
}

interface Owned {
  hosterOf: Numbers
  hosters: number
  active: Uint32Array
}

function columnsOf(
  services: ServicesMet,
  order: Numbers,
  { hosterOf, hosters, active }: Owned,
): Record<ColumnName, Column> {
  const column = (profileOf: Numbers, { size }: { size: number }) => ({
    profileOf,
    active: countProfiles(profileOf, size, active),
  })
  return {
    what: column(reordered(services.what.numbers, order), services.programs.profiles),
    terms: column(reordered(services.terms.numbers, order), services.termsProfiles),
    where: column(reordered(services.where.numbers, order), services.whereProfiles),
    health: column(reordered(services.health.numbers, order), services.healthProfiles),
    hoster: column(hosterOf, { size: hosters }),
  }
}

type OwnFacet = Exclude<ServiceFacet, 'hoster' | 'country' | 'status'>

function facetsOf({ programs, termsProfiles, whereProfiles, healthProfiles }: ServicesMet): Record<OwnFacet, Facet> {
  return {
    kind: programs.profiles.facet('kind'),
    alternative: programs.profiles.facet('alternative'),
    software: programs.profiles.facet('software'),
    access: termsProfiles.facet('access'),
    open: termsProfiles.facet('open'),
    shared: termsProfiles.facet('shared'),
    audience: termsProfiles.facet('audience'),
    language: whereProfiles.facet('language'),
    data: whereProfiles.facet('data'),
    health: healthProfiles.facet('health'),
  }
}

function orderOf(names: string[], addedAt: string[], order: Numbers): Order {
  return {
    names: reordered(alphabeticalRanks(names), order),
    novelty: reordered(newestFirst(addedAt), order),
  }
}

function names(hosters: readonly HosterMet[]): string[] {
  return hosters.map(({ name }) => name)
}

function marked(hosters: readonly HosterMet[], is: (hoster: HosterMet) => boolean): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hosters, (hoster) => Number(is(hoster)))
}

function reordered(numbers: Numbers, order: Numbers): Numbers {
  return order.map((i) => numbers[i]!)
}

/** Numbers that named places of an order, renamed to what stands there: place `order[i]` becomes i. */
function renumbered(numbers: Numbers, order: Numbers): Numbers {
  const placeOf = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) placeOf[order[i]!] = i
  return numbers.map((number) => placeOf[number]!)
}

function startsOf(owners: Numbers, hosters: number): Numbers {
  const starts = new Uint32Array(hosters + 1)
  for (let i = 0; i < owners.length; i++) starts[owners[i]! + 1]!++
  for (let hoster = 0; hoster < hosters; hoster++) starts[hoster + 1]! += starts[hoster]!
  return starts
}
