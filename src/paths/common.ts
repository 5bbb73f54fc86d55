import { z } from 'zod'
import { path } from '../platform/path.ts'
import { OldSearchQuery, ServiceQuery, text } from './queries.ts'

/** Addresses without a language. */
export const commonPaths = {
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
  descriptionsCheck: path('/api/v1/descriptions/check'),
  federationFile: path('/.well-known/chatonsinfos/federation.properties'),
  hosterFile: path('/.well-known/chatonsinfos/hosters/:slug/organization.properties'),
  serviceFile: path('/.well-known/chatonsinfos/hosters/:hoster/services/:file'),
  librehostDirectory: path('/data/librehost/directory.json'),
  librehostFile: path('/data/hosters/:slug/librehost.json'),
  membership: path('/memberships/:name'),
  membershipKey: path('/.well-known/chatterie/membership-key.pem'),
  membershipKeys: path('/.well-known/chatterie/membership-keys.json'),
  membershipKeyFile: path('/.well-known/chatterie/membership-keys/:name'),
  badge: path('/badges/:name', { query: z.object({ lang: text.optional() }) }),
} as const
