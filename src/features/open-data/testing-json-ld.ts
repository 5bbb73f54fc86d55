/** The data for machines of a page; undefined when it has none. */
export function jsonLdIn(page: string): unknown {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}
