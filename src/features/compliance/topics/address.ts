import { type Token, tokensOf } from './tokens.ts'

/**
 * An address as words: the first part of its host, and the parts of its path, query and fragment that say something.
 */
export function partsOfAddress(url: string): { host: string; parts: (readonly Token[])[] } {
  if (!URL.canParse(url) || url.length > 2000) return { host: '', parts: [] }
  const { hostname, pathname, searchParams, hash } = new URL(url)
  const written = [...pathname.split('/'), ...[...searchParams.values()].slice(0, 3), hash.slice(1)]
  const parts = written
    .map((part) =>
      tokensOf(
        decoded(part)
          .replace(/\.(html?|php|md|aspx?|pdf|txt)$/i, '')
          .replace(/[_+]/g, ' '),
      ),
    )
    .filter((words) => words.length > 0 && !saysNothing(words))
  return { host: hostname.split('.')[0] ?? '', parts }
}

/** Articles speak of anything: what their title names is not the page of it. */
export const isAmongArticles = (parts: readonly (readonly Token[])[]): boolean =>
  parts.slice(0, -1).some(([word, ...more]) => more.length === 0 && word && articles.has(word.word))

/** What is offered to others is not what the hoster says of itself. */
export const isBelowServices = (parts: readonly (readonly Token[])[]): boolean =>
  parts.slice(0, -1).some(([word]) => word && services.has(word.word))

const saysNothing = (words: readonly Token[]) =>
  words.every(({ word }) =>
    /^(index|fr|en|page|pages|p|id|\d+|html|accueil|home|web|site|public|infos?)$/.test(word),
  ) && !words.some(({ word }) => articles.has(word))

const articles = new Set(
  'blog blogs actu actus actualite actualites news article articles post posts billet billets tag tags category categories categorie author forum issues issue pull commit commits wp-json presse press'.split(
    ' ',
  ),
)
const services = new Set(
  'service services offre offres produit produits product products shop boutique app apps solutions'.split(' '),
)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
