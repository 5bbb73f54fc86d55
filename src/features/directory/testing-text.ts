const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What stands between the roof and the ground of a page, as its reader sees it: words, single spaces. */
export function textOf(page: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? ''
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,)])|(?<=\() /g, '')
    .trim()
}

/** Addresses that the main part of a page leads to. */
export const linksIn = (page: string): string[] =>
  [...(/<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

/** The things that a page tells machines of. */
export function thingsIn(page: string): { '@type': string; [field: string]: unknown }[] {
  const [, json = '{"@graph":[]}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  const data: { '@graph': { '@type': string }[] } = JSON.parse(json)
  return data['@graph']
}
