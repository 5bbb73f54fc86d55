/** A head as a page draws it. */
export interface DrawnPin {
  href: string
  title: string
  count: number
  x: number
  y: number
}

/** The heads of a page for desks or for phones. */
export function pinsIn(page: string, sheet: 'desk' | 'phone' = 'desk'): DrawnPin[] {
  const drawn =
    page.split(`<g class="for-${sheet}">`)[1]?.split(/<g class="for-phone">|<rect class="strip"|<\/svg>/)[0] ?? ''
  return [...drawn.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"><g transform="translate\((-?\d+) (-?\d+)\)/g)].map(
    ([, href = '', title = '', x, y]) => ({
      href: href.replaceAll('&amp;', '&'),
      title,
      count: Number(/(\d+)\s(?:hébergeur|hoster)/.exec(title)?.[1]),
      x: Number(x),
      y: Number(y),
    }),
  )
}

/** Where the small maps of far places lead. */
export const insetsIn = (page: string): string[] =>
  [...page.matchAll(/<a href="([^"]+)" aria-label="[^"]+"><g class="inset-map"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

/** Towns and their hosters as the text beside the map gives them: `Brest` → `['Ciboule']`. */
export function townsIn(page: string): Map<string, string[]> {
  const list = page.split('id="places"')[1] ?? ''
  const towns = [...list.matchAll(/<section id="[^"]+"><h3>(.*?)<\/h3><ul>(.*?)<\/ul>/gs)]
  const named = (html: string) => [...html.matchAll(/<bdi>([^<]+)<\/bdi>/g)].map(([, name = '']) => name)
  return new Map(towns.map(([, head = '', hosters = '']) => [named(head)[0] ?? '', named(hosters)]))
}
