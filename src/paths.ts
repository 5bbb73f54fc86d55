import { z } from 'zod'
import { path } from './platform/path.ts'

/** A parameter that may be repeated (`kind=pad&kind=visio`) or list its values with commas. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(',')).filter(Boolean))
const text = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => String(Array.isArray(given) ? given[0] : given))
const whole = text.transform((given) => (/^\d{1,6}$/.test(given) ? Number(given) : undefined))

export const sorts = ['relevance', 'distance', 'name', 'novelty'] as const

/** What may stand behind the address of a search of services; unknown names are left out, unknown values find nothing. */
export const ServiceQuery = z.object({
  q: text.optional(),
  kind: list.optional(),
  alternative: list.optional(),
  software: list.optional(),
  access: list.optional(),
  open: list.optional(),
  audience: list.optional(),
  hoster: list.optional(),
  near: text.optional(),
  within: whole.optional(),
  country: list.optional(),
  data: list.optional(),
  language: list.optional(),
  health: list.optional(),
  shared: list.optional(),
  status: list.optional(),
  sort: text.pipe(z.enum(sorts)).optional().catch(undefined),
  page: whole.optional(),
})
export type ServiceQuery = z.output<typeof ServiceQuery>

/** The same for hosters: `offers` asks for all of its kinds from one hoster. */
export const HosterQuery = z.object({
  q: text.optional(),
  offers: list.optional(),
  audience: list.optional(),
  near: text.optional(),
  within: whole.optional(),
  country: list.optional(),
  legal: list.optional(),
  hosting: list.optional(),
  access: list.optional(),
  status: list.optional(),
  sort: text.pipe(z.enum(sorts)).optional().catch(undefined),
  page: whole.optional(),
})
export type HosterQuery = z.output<typeof HosterQuery>

/** Why a visitor of the list did not ask for it: an address of the former site that led nowhere else. */
const note = text
  .pipe(z.enum(['old-address']))
  .optional()
  .catch(undefined)

/** What the map may be asked: the filters of services, and what part of the world it shows. */
export const MapQuery = ServiceQuery.extend({ view: text.optional() })
export type MapQuery = z.output<typeof MapQuery>
export const GuideQuery = z.object({
  step: whole.optional(),
  audience: list.optional(),
  offers: list.optional(),
  near: text.optional(),
})
export type GuideQuery = z.output<typeof GuideQuery>
/** An address of the collective's former site: its numbers, and the words. */
export const OldSearchQuery = z.object({
  service_type_target_id: list.optional(),
  field_software_target_id: list.optional(),
  field_alternatives_aux_services_target_id: list.optional(),
  title: text.optional(),
})
/** Which list to prepare for another site: who offers a program, or a kind of service. */
export const EmbeddingQuery = z.object({ software: text.optional(), kind: text.optional() })
export type EmbeddingQuery = z.output<typeof EmbeddingQuery>
/** `add` is what was typed into the form of the page: the address of one more. */
export type OldSearchQuery = z.output<typeof OldSearchQuery>
export const CompareQuery = z.object({ services: list.optional(), hosters: list.optional(), add: text.optional() })
export type CompareQuery = z.output<typeof CompareQuery>
export const ContactQuery = z.object({ to: list.optional(), about: text.optional() })

/**
 * Every address of the site, in the order of the menu. Links, routes and tests all write URLs from here.
 * The pages stand behind a language (`/fr`), which `linksIn` writes; `common` addresses have none.
 */
export const paths = {
  home: path('/'),
  services: path('/services', { query: ServiceQuery.extend({ note }) }),
  service: path('/services/:hoster/:service'),
  hosters: path('/hosters', { query: HosterQuery.extend({ note }) }),
  hoster: path('/hosters/:slug'),
  software: path('/software/:slug'),
  softwareList: path('/software'),
  kind: path('/kinds/:slug'),
  kinds: path('/kinds'),
  alternative: path('/instead-of/:slug'),
  alternatives: path('/instead-of'),
  place: path('/places/:slug'),
  compare: path('/compare', { query: CompareQuery }),
  map: path('/map', { query: MapQuery }),
  guide: path('/guide', { query: GuideQuery }),
  about: path('/about'),
  contact: path('/contact', { query: ContactQuery }),
  contactSent: path('/contact/sent'),
  contactConfirmation: path('/contact/:token'),
  contactFollowUp: path('/contact/:token/answered'),
  legal: path('/legal'),
  privacy: path('/privacy'),
  accessibility: path('/accessibility'),
  openData: path('/open-data'),
  embedding: path('/embedding', { query: EmbeddingQuery }),
  mails: path('/dev/mails'),
  oldSearch: path('/search/by-service', { query: OldSearchQuery }),
  oldHoster: path('/chatons/:slug'),
  oldPage: path('/page/:slug'),
  common: {
    root: path('/'),
    embedServices: path('/embed/services', { query: ServiceQuery.extend({ lang: text.optional() }) }),
    towns: path('/towns', { query: z.object({ q: text.optional(), lang: text.optional() }) }),
    file: path('/files/:name'),
    asset: path('/assets/:name'),
    theme: path('/theme/:name'),
    tabIcon: path('/icon/:name'),
    openSearch: path('/opensearch/:name'),
    robots: path('/robots.txt'),
    sitemap: path('/sitemap.xml'),
    sitemapPart: path('/sitemaps/:part'),
    socialPreview: path('/social/:name'),
    healthz: path('/healthz'),
    readyz: path('/readyz'),
    oldSearch: path('/search/by-service', { query: OldSearchQuery }),
    oldHoster: path('/chatons/:slug'),
    oldHosterByScript: path('/index.php/chatons/:slug'),
    source: path('/source'),
  },
} as const

/** `to(paths.map.href())` → `/fr/map`. */
export const linksIn = (language: string) => (href: string) => (href === '/' ? `/${language}` : `/${language}${href}`)
