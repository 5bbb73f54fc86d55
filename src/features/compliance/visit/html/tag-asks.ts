import { asksInStyle } from '../asks-of-style.ts'
import type { Asked } from '../visited.ts'
import type { Attributes } from './each-token.ts'
import { addressesInSet } from './srcset.ts'

/** What one tag has a browser fetch: addresses as they are written, and what for. */
export interface Wanted {
  href: string
  what: Asked['what']
  by: 'html' | 'css'
}

type What = Asked['what']

/** Names of tags, and the attributes by which they ask for something. */
const askers = new Map<string, Record<string, What>>(
  Object.entries({
    script: { src: 'script', href: 'script', 'xlink:href': 'script' },
    img: { src: 'image', lowsrc: 'image' },
    input: { src: 'image', formaction: 'form' },
    button: { formaction: 'form' },
    image: { href: 'image', 'xlink:href': 'image' },
    use: { href: 'image', 'xlink:href': 'image' },
    feimage: { href: 'image', 'xlink:href': 'image' },
    iframe: { src: 'frame' },
    frame: { src: 'frame' },
    portal: { src: 'frame' },
    video: { src: 'media', poster: 'image' },
    audio: { src: 'media' },
    track: { src: 'media' },
    bgsound: { src: 'media' },
    object: { data: 'other' },
    embed: { src: 'other' },
    applet: { archive: 'other' },
    form: { action: 'form' },
    a: { ping: 'connection' },
    area: { ping: 'connection' },
  }),
)

export function asksOfTag(name: string, attributes: Attributes, isInPicture: boolean): Wanted[] {
  const found: Wanted[] = []
  if (attributes.size === 0) return found
  const want = (href: string | undefined, what: What, by: Wanted['by'] = 'html') => {
    const trimmed = href?.trim()
    if (trimmed !== undefined && trimmed !== '' && !trimmed.startsWith('#')) found.push({ href: trimmed, what, by })
  }
  for (const [attribute, what] of Object.entries(askers.get(name) ?? {})) {
    const value = attributes.get(attribute)
    if (attribute === 'ping') for (const href of value?.split(/\s+/) ?? []) want(href, what)
    else want(value, what)
  }
  const setOf = (attribute: string) => addressesInSet(attributes.get(attribute) ?? '')
  if (name === 'img' || name === 'source') for (const href of setOf('srcset')) want(href, 'image')
  if (name === 'source') want(attributes.get('src'), isInPicture ? 'image' : 'media')
  if (name === 'link') for (const { href, what } of asksOfLink(attributes)) want(href, what)
  if (name === 'meta') want(refreshOf(attributes), 'other')
  if (name !== 'link') want(attributes.get('background'), 'image')
  for (const { href, what } of asksInStyle(attributes.get('style') ?? '', 'declarations')) want(href, what, 'css')
  return found
}

const kindsOfLink: [RegExp, What][] = [
  [/\bstylesheet\b/, 'style'],
  [/\b(icon|apple-touch-icon(-precomposed)?|mask-icon|apple-touch-startup-image)\b/, 'image'],
  [/\b(preconnect|dns-prefetch)\b/, 'connection'],
  [/\bmodulepreload\b/, 'script'],
  [/\b(prefetch|prerender|manifest)\b/, 'other'],
]
const preloaded: Record<string, What> = {
  ...{ script: 'script', style: 'style', image: 'image', font: 'font', document: 'frame' },
  ...{ audio: 'media', video: 'media', track: 'media', worker: 'script' },
}

function asksOfLink(attributes: Attributes): { href: string; what: What }[] {
  const rel = (attributes.get('rel') ?? '').slice(0, 200).toLowerCase()
  const isPreload = /\bpreload\b/.test(rel) && !/\bstylesheet\b/.test(rel)
  const what = isPreload
    ? (preloaded[attributes.get('as')?.toLowerCase() ?? ''] ?? 'other')
    : kindsOfLink.find(([kind]) => kind.test(rel))?.[1]
  if (what === undefined) return []
  const own = attributes.get('href')
  const several = addressesInSet(attributes.get('imagesrcset') ?? '')
  return [...(own === undefined ? [] : [own]), ...several].map((href) => ({ href, what }))
}

/** Where `<meta http-equiv="refresh" content="3; url='…'">` leads. */
function refreshOf(attributes: Attributes): string | undefined {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return undefined
  const said = (attributes.get('content') ?? '').slice(0, 2200)
  return /^\s*[\d.]*\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(said)?.[1]
}
