import type { TestSite } from './testing.ts'

export interface Met {
  address: string
  status: number
  headers: Headers
  /** The whole body, of what is text. */
  text: string
  /** The page that first led here. */
  from: string
}

/** Somebody who is signed in, and what they look at. */
export interface Crawler {
  cookie: string
  stays: RegExp
}

/**
 * Asks for these addresses, then for all that they lead to inside the site: plain ones first, then those with ever
 * longer queries, until none is left or so many were asked for.
 */
export async function crawl(world: TestSite, seeds: readonly string[], most: number, as?: Crawler): Promise<Met[]> {
  const all: Met[] = []
  const known = new Set(seeds)
  const waiting: (Pick<Met, 'address' | 'from'>[] | undefined)[] = []
  waiting.push(seeds.map((address) => ({ address, from: 'the start' })))
  while (all.length < most) {
    const next = waiting.find((alike) => alike?.length)?.shift()
    if (!next) break
    const met = await ask(world, next, as?.cookie)
    all.push(met)
    for (const address of leadsOf(met)) {
      if (known.has(address) || as?.stays.test(address) === false) continue
      known.add(address)
      const parameters = address.split(/[?&]/).length
      const alike = waiting[parameters] ?? []
      waiting[parameters] = alike
      alike.push({ address, from: next.address })
    }
  }
  return all
}

export const typeOf = ({ headers }: Pick<Met, 'headers'>): string => headers.get('content-type') ?? ''
export const isHtml = (met: Pick<Met, 'headers'>): boolean => typeOf(met).startsWith('text/html')

const isText = /^text\/|json|xml|javascript/

async function ask(
  world: TestSite,
  { address, from }: Pick<Met, 'address' | 'from'>,
  cookie: string | undefined,
): Promise<Met> {
  const sent = { 'accept-language': 'fr', ...(cookie ? { cookie } : {}) }
  const { status, headers, body } = await world.request(address, { headers: sent })
  const bytes = await new Response(body).bytes()
  const text = isText.test(typeOf({ headers })) ? new TextDecoder().decode(bytes) : ''
  return { address, from, status, headers, text }
}

/** Where the forms of a page send what was typed. */
export const postedFrom = (met: Met): string[] =>
  attributesIn(tagsIn(met.text, 'form').filter(isPosting).join(), 'action').flatMap(
    (action) => internal(action, met.address) ?? [],
  )

const isPosting = (tag: string) => tag.includes('method="post"')

/** Where an answer leads inside the site: its redirect, its links, its forms, what it loads, what it lists. */
function leadsOf(met: Met): string[] {
  const to = met.headers.get('location')
  const asking = tagsIn(met.text, 'form').filter((tag) => !isPosting(tag))
  const leads = isHtml(met) ? [...attributesIn(met.text, 'href', 'src'), ...attributesIn(asking.join(), 'action')] : []
  const listed = [...met.text.matchAll(/<loc>([^<]*)/g)].map(([, address = '']) => address)
  return [...(to ? [to] : []), ...leads, ...listed].flatMap((lead) => internal(lead, met.address) ?? [])
}

export const own = 'http://localhost:3000'

/** The address from the root, without fragment; undefined when it is not of this site. */
export function internal(lead: string, base: string): string | undefined {
  const url = URL.parse(lead, new URL(base, own).href)
  return url?.origin === own ? url.pathname + url.search : undefined
}

/** The elements of a page by their names, as their tags stand in it. */
export const tagsIn = (html: string, names: string): string[] =>
  html.match(new RegExp(`<(?:${names})(?=[\\s>])[^>]*>`, 'g')) ?? []

/** What these attributes say in a page, in its order. */
export const attributesIn = (html: string, ...names: string[]): string[] =>
  html
    .matchAll(new RegExp(`\\s(?:${names.join('|')})="([^"]*)"`, 'g'))
    .map(([, value = '']) => asText(value))
    .toArray()

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const asText = (value: string) => value.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity)
