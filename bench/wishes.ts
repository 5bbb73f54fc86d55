import type { HosterFacet, ServiceFacet, Wish } from '../src/features/directory/search/search.ts'
import { chance } from './chance.ts'

const words = [
  'nextcloud',
  'nexcloud',
  'framdate',
  'visio conférence',
  'visioconference',
  'google docs',
  'google doc',
  'sondage',
  'réunions en ligne',
  'pad',
  'jisti',
  'courriel associatif',
  'email',
  'mot de passe',
  'partager un gros fichier',
  'wetransfer',
  'zoom',
  'doodle',
  'mastdon',
  'peertub',
  'hébergement de site',
  'formulaires',
  'agenda partagé',
  'brest',
  'nextcloud rennes',
  'etherpad association',
  'liste de diffusion',
  'youtube',
  'lien court',
  'kiosque introuvable',
]
const kinds = [
  'pad',
  'visio',
  'cloud',
  'email',
  'write',
  'share',
  'organise',
  'link',
  'date',
  'video',
  'social',
  'meet',
]
const products = ['google-docs', 'doodle', 'zoom', 'wetransfer', 'dropbox', 'gmail', 'youtube']
const spots = [
  { latitude: 48.39, longitude: -4.49 },
  { latitude: 45.76, longitude: 4.84 },
  { latitude: 50.85, longitude: 4.35 },
  { latitude: 45.51, longitude: -73.59 },
]
const distances = [null, null, 20, 50, 200]

/** What visitors ask, mixed as on a busy day: mostly a kind and something more, a third typed, a fifth near a town. */
export function serviceWishes(count: number): Wish<ServiceFacet>[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = chance(77, i)
    const chosen: NonNullable<Wish<ServiceFacet>['chosen']> = {}
    if (pick.share() < 0.5) chosen.kind = pick.share() < 0.8 ? [pick.one(kinds)] : [pick.one(kinds), pick.one(kinds)]
    if (pick.share() < 0.12) chosen.alternative = [pick.one(products)]
    if (pick.share() < 0.1) chosen.software = [pick.one(['nextcloud', 'etherpad', 'jitsi-meet', 'mastodon'])]
    if (pick.share() < 0.3) chosen.access = pick.one([['none'], ['free'], ['none', 'free'], ['member']])
    if (pick.share() < 0.15) chosen.open = ['1']
    if (pick.share() < 0.1) chosen.audience = [pick.one(['everyone', 'associations', 'schools'])]
    if (pick.share() < 0.1) chosen.country = [pick.one(['FR', 'BE', 'CH'])]
    if (pick.share() < 0.1) chosen.data = [pick.one(['FR', 'DE', 'CH'])]
    if (pick.share() < 0.1) chosen.language = [pick.one(['fr', 'en'])]
    return {
      chosen,
      q: pick.share() < 0.35 ? pick.one(words) : '',
      near: pick.share() < 0.2 ? { ...pick.one(spots), within: pick.one(distances) } : null,
      sort: pick.one([undefined, undefined, undefined, undefined, undefined, 'relevance', 'name', 'novelty']),
      page: pick.one([1, 1, 1, 1, 1, 2, 3, 10]),
    }
  })
}

export function hosterWishes(count: number): Wish<HosterFacet>[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = chance(78, i)
    const chosen: NonNullable<Wish<HosterFacet>['chosen']> = {}
    if (pick.share() < 0.6)
      chosen.offers = pick.one([['pad'], ['pad', 'email'], ['cloud', 'visio', 'email'], ['write']])
    if (pick.share() < 0.2) chosen.audience = [pick.one(['everyone', 'associations'])]
    if (pick.share() < 0.2) chosen.country = [pick.one(['FR', 'BE'])]
    if (pick.share() < 0.1) chosen.legal = ['association']
    if (pick.share() < 0.1) chosen.access = ['member']
    return {
      chosen,
      q: pick.share() < 0.25 ? pick.one(words) : '',
      near: pick.share() < 0.3 ? { ...pick.one(spots), within: pick.one(distances) } : null,
      page: pick.one([1, 1, 1, 2]),
    }
  })
}
