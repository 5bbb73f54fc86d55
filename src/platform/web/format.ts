export const formats = ['html', 'json', 'csv', 'geojson', 'atom', 'md', 'ics', 'abif'] as const
export type Format = (typeof formats)[number]

export const mediaTypes: Record<Format, string> = {
  html: 'text/html; charset=UTF-8',
  json: 'application/json; charset=UTF-8',
  csv: 'text/csv; charset=UTF-8',
  geojson: 'application/geo+json; charset=UTF-8',
  atom: 'application/atom+xml; charset=UTF-8',
  md: 'text/markdown; charset=UTF-8',
  ics: 'text/calendar; charset=UTF-8',
  // It has no media type of its own.
  abif: 'text/plain; charset=UTF-8',
}

const suffix = /^(\/(?:fr|en)\/.*[^/])\.(json|csv|geojson|atom|md|ics|abif)$/

/** Takes a format off the end of a page's address: `/fr/services.json` → `/fr/services`, `json`. */
export function withoutFormat(pathname: string): { pathname: string; format: Format | undefined } {
  const [, rest, ending] = suffix.exec(pathname) ?? []
  const format = formats.find((format) => format === ending)
  return rest && format ? { pathname: rest, format } : { pathname, format: undefined }
}

/** What `Accept` asks for, when it names one of our formats and no page. */
export function acceptedFormat(accept: string | undefined): Format {
  if (!accept || accept.includes('text/html') || accept.includes('application/xhtml')) return 'html'
  if (accept.includes('application/geo+json')) return 'geojson'
  if (accept.includes('application/json')) return 'json'
  if (accept.includes('text/csv')) return 'csv'
  if (accept.includes('text/markdown')) return 'md'
  if (accept.includes('text/calendar')) return 'ics'
  return accept.includes('application/atom+xml') ? 'atom' : 'html'
}
