import { html, raw } from 'hono/html'
import { linksIn, paths } from '../../paths.ts'
import { type Language, languages } from '../../platform/i18n/index.ts'

/** Pages in one file: with each in every language, well under the 50,000 addresses that a file may hold. */
export const pagesPerFile = 5000

const head = raw('<?xml version="1.0" encoding="UTF-8"?>\n')

/** A file of addresses, each with its other languages. `hrefs` are without language. */
export function sitemapOf(
  publicUrl: string,
  hrefs: readonly string[],
  offered: readonly Language[] = languages,
): string {
  const entries = hrefs.map((href) => entriesOf(publicUrl, href, offered)).join('\n')
  const xhtml = 'http://www.w3.org/1999/xhtml'
  return String(html`${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="${xhtml}">
${raw(entries)}
</urlset>
`)
}

function entriesOf(publicUrl: string, href: string, offered: readonly Language[]): string {
  const all = offered.map((language) => ({ language, address: publicUrl + linksIn(language)(href) }))
  const links = all
    .map(({ language, address }) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`)
    .join('')
  return all.map(({ address }) => html`<url><loc>${address}</loc>${raw(links)}</url>`).join('\n')
}

/** The file that names the others, when there are several. */
export function sitemapIndexOf(publicUrl: string, files: number): string {
  const addresses = Array.from({ length: files }, (_, at) => publicUrl + sitemapPart(at + 1))
  return String(html`${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => html`<sitemap><loc>${address}</loc></sitemap>`)}
</sitemapindex>
`)
}

export const sitemapPart = (number: number) => paths.common.sitemapPart.href({ part: `${number}.xml` })
