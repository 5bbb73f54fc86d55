/** Where a site stands, in one spelling: without `www.`, port of the scheme, last slash. Null when it is no address. */
export function siteOf(address: string | null): { host: string; page: string } | null {
  const url = address === null ? null : URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`)
  if (!url || url.username || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '')
  const path = url.pathname.replace(/\/+$/, '')
  return { host, page: `${host}${path}${url.search}` }
}

/** Whether it is the front of a site, or of one of its languages: `ortie.example`, `ortie.example/fr`. */
export const isFront = (page: string) => /^[^/?]+(\/[a-z]{2})?$/.test(page)
