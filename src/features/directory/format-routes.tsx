import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { isLanguage } from '../../platform/i18n/index.ts'
import { common, everyone, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { viewIn } from '../../ui/view-in.ts'
import { indexedDocuments } from '../charter/index.ts'
import { indexedAddresses } from './indexed-addresses.ts'
import { servicesListing } from './listing.ts'
import { openSearchOf } from './open-search.ts'
import { EmbedServicesPage } from './pages/embed-services-page.tsx'
import { searchServices } from './search/search.ts'
import { pagesPerFile, sitemapIndexOf, sitemapOf } from './sitemap.ts'
import { townsOffered } from './towns-offered.ts'
import { servicesAsked } from './wishes.ts'

export const formatRoutes = common()

formatRoutes.kept(paths.common.embedServices, everyone, (c) => {
  const { lang, ...query } = readQuery(paths.common.embedServices.schema, c.req.url)
  const view = viewIn(c.var.view, lang)
  const directory = c.var.site.directory.current()
  const asked = servicesAsked(query)
  const found = searchServices(directory.snapshot, asked.wish)
  const listing = servicesListing(view, directory, asked, found)
  return respond(c, <EmbedServicesPage listing={listing} snapshot={directory.snapshot} results={found.results} />)
})

formatRoutes.get(paths.common.towns, everyone, (c) => {
  const { q = '', lang } = readQuery(paths.common.towns.schema, c.req.url)
  c.header('Cache-Control', 'public, max-age=3600')
  return c.json(townsOffered(viewIn(c.var.view, lang), q))
})

formatRoutes.get(paths.common.openSearch, everyone, (c) => {
  const language = /^(\w+)\.xml$/.exec(c.req.param('name') ?? '')?.[1]
  if (!isLanguage(language)) throw notFound('site.page-not-found')
  const view = viewIn(c.var.view, language)
  c.header('Content-Type', 'application/opensearchdescription+xml; charset=UTF-8')
  c.header('Cache-Control', 'public, max-age=86400')
  return c.body(openSearchOf(view, view.to(paths.services.href())))
})

formatRoutes.get(paths.common.robots, everyone, (c) => {
  const { publicUrl } = c.var.site
  c.header('Cache-Control', 'public, max-age=86400')
  const lines = [
    'User-agent: *',
    `Disallow: ${paths.common.towns.href()}`,
    'Disallow: /embed/',
    'Disallow: /open/',
    'Disallow: /dev/',
  ]
  return c.text(`${lines.join('\n')}\n\nSitemap: ${publicUrl}${paths.common.sitemap.href()}\n`)
})

formatRoutes.kept(paths.common.sitemap, everyone, async (c) => {
  const { publicUrl } = c.var.site
  const hrefs = await hrefsOf(c)
  return xml(
    c,
    hrefs.length > pagesPerFile
      ? sitemapIndexOf(publicUrl, Math.ceil(hrefs.length / pagesPerFile))
      : sitemapOf(publicUrl, hrefs, c.var.view.collective.languages),
  )
})

formatRoutes.kept(paths.common.sitemapPart, everyone, async (c) => {
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec(c.req.param('part') ?? '')?.[1] ?? 0)
  const hrefs = (await hrefsOf(c)).slice((number - 1) * pagesPerFile, number * pagesPerFile)
  if (number === 0 || hrefs.length === 0) throw notFound('site.page-not-found')
  return xml(c, sitemapOf(c.var.site.publicUrl, hrefs, c.var.view.collective.languages))
})

/** What the register has, and what the collective wrote. */
async function hrefsOf(c: Request): Promise<string[]> {
  const directory = c.var.site.directory.current()
  return [...(await Array.fromAsync(indexedAddresses(directory))), ...(await indexedDocuments(c.var.db, directory.day))]
}

function xml(c: Request, text: string): Response {
  c.header('Content-Type', 'application/xml; charset=UTF-8')
  return c.body(text)
}
