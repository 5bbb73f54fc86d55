import { z } from 'zod'
import { path } from './platform/path.ts'

/** A parameter that may be repeated (`kind=pad&kind=visio`) or list its values with commas. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(',')).filter(Boolean))
const text = z.union([z.string(), z.array(z.string())]).transform((given) => String(Array.isArray(given) ? given[0] : given))
const whole = text.transform((given) => (/^\d{1,6}$/.test(given) ? Number(given) : undefined))

const sorts = ['relevance', 'distance', 'name', 'novelty'] as const

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

/** What the map may be asked: the filters of services, and what part of the world it shows. */
export const MapQuery = ServiceQuery.extend({ view: text.optional() })
export const GuideQuery = z.object({
  step: whole.optional(),
  audience: list.optional(),
  offers: list.optional(),
  near: text.optional(),
})
export const CompareQuery = z.object({ services: list.optional(), hosters: list.optional() })
export const ContactQuery = z.object({ to: list.optional(), about: text.optional() })

/**
 * Every address of the site, in the order of the menu. Links, routes and tests all write URLs from here.
 * The pages stand behind a language (`/fr`), which `linksIn` writes; `common` addresses have none.
 */
export const paths = {
  home: path('/'),
  services: path('/services', { query: ServiceQuery }),
  service: path('/services/:hoster/:service'),
  hosters: path('/hosters', { query: HosterQuery }),
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
  embedding: path('/embedding'),
  mails: path('/dev/mails'),
  common: {
    root: path('/'),
    embedServices: path('/embed/services', { query: ServiceQuery.extend({ lang: text.optional() }) }),
    towns: path('/towns', { query: z.object({ q: text.optional() }) }),
    file: path('/files/:name'),
    asset: path('/assets/:name'),
    theme: path('/theme/:name'),
    openSearch: path('/opensearch/:name'),
    robots: path('/robots.txt'),
    sitemap: path('/sitemap.xml'),
    socialPreview: path('/social/:name'),
    healthz: path('/healthz'),
    readyz: path('/readyz'),
    oldSearch: path('/search/by-service'),
    source: path('/source'),
  },
} as const

/** `to(paths.map.href())` → `/fr/map`. */
export const linksIn = (language: string) => (href: string) => (href === '/' ? `/${language}` : `/${language}${href}`)
