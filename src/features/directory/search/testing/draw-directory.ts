import type { HosterEntry, ServiceEntry } from '../entries.ts'
import { type HosterFacet, type ServiceFacet, serviceFacets } from '../snapshot.ts'
import type { Wish } from '../wish.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing } from './drawing.ts'
import { entriesOf, hoster, place, running, service } from './given.ts'

const texts = [
  'pad',
  'pads',
  'visio',
  'conférence',
  'wiki ouvert',
  'mot de passe',
  'Éclair',
  'chatons',
  'chat',
  'nuages libres',
]
const towns = [
  place('Brest', 48.39, -4.49),
  place('Rennes', 48.11, -1.68),
  place('Lyon', 45.76, 4.84),
  place('Perdu', null, null),
]
const kinds = [...catalogue.kinds.map(({ slug }) => slug), 'unheard-of']
const choices: Record<ServiceFacet, string[]> = {
  kind: kinds,
  alternative: ['google-docs', 'dropbox', 'zoom', 'paper', 'none-such'],
  software: ['nextcloud', 'etherpad', 'hedgedoc', 'none-such'],
  access: ['none', 'free', 'member', 'client'],
  open: ['1', '0'],
  shared: ['1', '0'],
  audience: ['everyone', 'members', 'schools'],
  language: ['fr', 'en', 'br'],
  data: ['FR', 'DE'],
  health: ['unknown', 'up'],
  hoster: ['hoster-1', 'hoster-3', 'nobody'],
  country: ['FR', 'BE'],
  status: ['active', 'former', 'old', 'fictional'],
}

export function drawDirectory(draw: Drawing) {
  const hosters = Array.from({ length: draw.below(9) }, (_, i) => drawHoster(draw, i + 1))
  const services = hosters.flatMap((of) =>
    Array.from({ length: draw.below(9) }, (_, i) => drawService(draw, of, 100 * of.id + i)),
  )
  return entriesOf(hosters, services, catalogue, `2026-11-${10 + draw.below(20)}`)
}

function drawHoster(draw: Drawing, id: number): HosterEntry {
  return hoster({
    id,
    name: `${draw.one(texts)} ${draw.one(texts)}`,
    standing: draw.one(['active', 'active', 'active', 'former', 'fictional']),
    isOld: draw.chance(0.2),
    country: draw.one(['FR', 'BE', null]),
    places: draw.some(towns, 2),
    everywhere: draw.chance(0.3),
    audiences: draw.some(choices.audience, 2),
    description: draw.chance(0.5) ? { fr: `${draw.one(texts)} et ${draw.one(texts)}` } : {},
  })
}

function drawService(draw: Drawing, of: HosterEntry, id: number): ServiceEntry {
  const unlisted = { slug: null, name: 'Zurglub', license: null, free: null }
  return service(of, {
    id,
    name: draw.one(texts),
    kinds: draw.some(kinds, 2),
    software: draw.chance(0.3) ? null : draw.one([...catalogue.software.map(running), unlisted]),
    access: draw.some(choices.access, 2),
    open: draw.one([true, false, null]),
    shared: draw.one([true, false, null]),
    audiences: draw.some(choices.audience, 1),
    languages: draw.some(choices.language, 3),
    dataCountry: draw.one(['FR', 'DE', null]),
    health: draw.one(choices.health),
    description: draw.chance(0.5) ? { fr: `${draw.one(texts)} pour ${draw.one(texts)}` } : {},
    addedAt: `2026-0${1 + draw.below(4)}-01T00:00:00.000Z`,
  })
}

const typed = [
  'pad',
  'visio',
  'conférence',
  'nexcloud',
  'nextcloud',
  'google',
  'doc',
  'brest',
  'cha',
  'chat',
  'mot',
  'passe',
  'wikis',
]

export function drawWish(draw: Drawing): Wish<ServiceFacet> {
  const chosen: NonNullable<Wish<ServiceFacet>['chosen']> = {}
  for (const facet of serviceFacets) if (draw.chance(0.12)) chosen[facet] = draw.some(choices[facet], 3)
  const near = { latitude: 48.39, longitude: -4.49, within: draw.one([null, 100, 300, 1000]) }
  return {
    chosen,
    q: draw.chance(0.5) ? draw.some(typed, 3).join(' ') : '',
    near: draw.chance(0.4) ? near : null,
    sort: draw.one([undefined, 'relevance', 'distance', 'name', 'novelty'] as const),
  }
}

export function drawHosterWish(draw: Drawing): Wish<HosterFacet> {
  const chosen: NonNullable<Wish<HosterFacet>['chosen']> = {}
  if (draw.chance(0.5)) chosen.offers = draw.some(kinds, 3)
  for (const facet of ['audience', 'country', 'access', 'status'] as const)
    if (draw.chance(0.15)) chosen[facet] = draw.some(choices[facet], 2)
  const near = { latitude: 48.39, longitude: -4.49, within: draw.one([null, 100, 300, 1000]) }
  return { chosen, q: draw.chance(0.4) ? draw.some(typed, 2).join(' ') : '', near: draw.chance(0.4) ? near : null }
}
