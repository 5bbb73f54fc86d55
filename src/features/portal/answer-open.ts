import { type Language, preferredLanguage } from '../../platform/i18n/index.ts'
import type { Portal } from './keeper.ts'
import { openService } from './open-service.ts'

/** The head of a request, as the web server has it. */
export interface Head {
  method: string
  /** Path and query. */
  url: string
  header(name: string): string | undefined
  publicUrl: string
}

/** Nothing of an opening is kept by caches, told to whoever it leads to, or followed by search engines. */
export const openHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  Vary: 'Accept-Language',
}

/**
 * Where `/open/:kind` leads, before any router: undefined when the address is another's, or no service can be chosen
 * and a page has to say so.
 */
export function whereOpens(portal: Portal, { method, url, header, publicUrl }: Head): string | undefined {
  const [, kind, query = ''] = /^\/open\/([a-z0-9-]{1,60})(?:\?(.*))?$/s.exec(url) ?? []
  if (kind === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined
  return openService(portal, {
    kind,
    query: new URLSearchParams(query),
    method,
    header: (name) => header(name) ?? '',
    language: languageOf(header('accept-language') ?? ''),
    publicUrl,
  })
}

/** Browsers send the same few headers: each is read once. */
const languages = new Map<string, Language>()
const mostLanguages = 500

function languageOf(header: string): Language {
  const known = languages.get(header)
  if (known) return known
  const language = preferredLanguage(header)
  if (languages.size >= mostLanguages) languages.clear()
  languages.set(header, language)
  return language
}
