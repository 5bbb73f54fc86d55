import { type EmbeddingQuery, paths, type ServiceQuery } from '../../paths.ts'
import { inLanguage, type Language } from '../../platform/i18n/index.ts'
import type { CatalogueIndex } from '../hosters/index.ts'

/** A list to be framed by another site: what it asks for, and the name of that in the page's language. */
export interface Embedding {
  query: Pick<Partial<ServiceQuery>, 'kind' | 'software'>
  /** Null: all services. */
  name: string | null
}

/** What a page of a project would show first; a catalogue that does not have it shows everything. */
const suggested = 'freshrss'

/** The list that was chosen: a program, else a kind. What the catalogue does not know is left out. */
export function embeddingOf(asked: EmbeddingQuery, catalogue: CatalogueIndex, language: Language): Embedding {
  const isAsked = asked.software !== undefined || asked.kind !== undefined
  const program = catalogue.program(asked.software ?? (isAsked ? '' : suggested))
  if (program) return { query: { software: [program.slug] }, name: program.name }
  const kind = catalogue.kind(asked.kind ?? '')
  if (kind) return { query: { kind: [kind.slug] }, name: inLanguage(kind.name, language)?.text ?? kind.slug }
  return { query: {}, name: null }
}

/** Where the framed list is, seen from other sites. */
export const embedAddress = (publicUrl: string, { query }: Embedding, language: Language) =>
  publicUrl + paths.common.embedServices.href({}, { ...query, lang: language })

/** What another site copies. A frame without sides of its own: the width is the page's. */
export function embedCode(address: string, title: string): string {
  const said = `src="${inAttribute(address)}" title="${inAttribute(title)}"`
  return `<iframe ${said} width="100%" height="480" loading="lazy"></iframe>`
}

/** What another site copies to open services without an account: a link to a stall, a plain form, the framed stalls. */
export interface PortalCodes {
  link: string
  form: string
  frame: string
}

/** `words` are what the visitor of the other site reads. */
export function portalCodes(
  publicUrl: string,
  language: Language,
  words: { link: string; field: string; open: string; title: string },
): PortalCodes {
  const open = inAttribute(publicUrl + paths.common.open.href({ kind: 'pad' }))
  const framed = publicUrl + paths.common.embedPortal.href({}, { lang: language })
  const label = `<label>${inAttribute(words.field)} <input name="name" maxlength="100"></label>`
  return {
    link: `<a href="${open}" rel="nofollow">${inAttribute(words.link)}</a>`,
    form: `<form action="${open}">${label} <button>${inAttribute(words.open)}</button></form>`,
    frame: embedCode(framed, words.title),
  }
}

const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
