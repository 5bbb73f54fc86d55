import { Parser } from 'htmlparser2'
import type { Key } from '../../../platform/i18n/index.ts'
import { type Load, readDescription } from '../../descriptions/index.ts'

/** A hoster's own file, or what was tried and why it is none. */
export type FoundRoot = { ok: true; root: string } | { ok: false; error: Key; tried: string[] }

const folders = ['/.well-known/chatonsinfos/', '/.well_known/chatonsinfos/']
const mostLinks = 20

/** Looks for a hoster's own file from what somebody gave: the file itself, the folder of files, or the bare domain. */
export async function findRoot(load: Load, address: string): Promise<FoundRoot> {
  const { pathname, origin } = new URL(address)
  const tried: string[] = []
  const look = { load, tried }
  const isDomain = pathname === '/'
  const places = isDomain ? folders.map((folder) => origin + folder) : [address]
  let error: Key = 'crawling.no-description'
  for (const place of places) {
    const found = pathname.endsWith('/') ? await inFolder(look, place) : await isRoot(look, place)
    if (found.ok) return { ok: true, root: found.root }
    if (isOutOfReach(found.error)) return { ok: false, error: found.error, tried }
    if (!isDomain) error = found.error
  }
  if (isDomain) {
    const found = await isRoot(look, `${origin}/librehost.json`)
    if (found.ok) return { ok: true, root: found.root }
  }
  return { ok: false, error, tried }
}

/** Where nobody answers, ten more questions would get the same silence. */
const isOutOfReach = (error: Key) => outOfReach.test(error)
const outOfReach = /\.(unreached-(dns|refused|timeout|tls|not-public)|link-(unknown-name|silent|tls|nowhere))$/

interface Look {
  load: Load
  tried: string[]
}

/** What a server shows of a folder: one of its files as index, a list of links, or nothing but files that we guess. */
async function inFolder(look: Look, folder: string) {
  const loaded = await look.load(folder)
  look.tried.push(folder)
  if ('error' in loaded && isOutOfReach(loaded.error)) return { ok: false as const, error: loaded.error }
  if ('bytes' in loaded && isOrganization(folder, loaded.bytes)) return { ok: true as const, root: folder }
  const listed = 'bytes' in loaded ? linksIn(loaded.bytes, folder) : []
  for (const address of new Set([...listed, ...guesses(folder)])) {
    const found = await isRoot(look, address)
    if (found.ok) return found
  }
  return { ok: false as const, error: 'crawling.no-description' as const }
}

async function isRoot({ load, tried }: Look, address: string) {
  tried.push(address)
  const loaded = await load(address)
  if ('error' in loaded) return { ok: false as const, error: loaded.error }
  return isOrganization(address, loaded.bytes)
    ? { ok: true as const, root: address }
    : { ok: false as const, error: 'crawling.no-organization' as const }
}

const isOrganization = (address: string, bytes: Uint8Array) => readDescription(address, bytes).class === 'Organization'

/** Names that hosters give their own file. */
function guesses(folder: string): string[] {
  const [label = ''] = new URL(folder).hostname.replace(/^www\./, '').split('.')
  return ['organization', label, 'chatonsinfos', 'organisation'].map((name) => `${folder}${name}.properties`)
}

/** The description files that a listing of the folder leads to; those named after the organization first. */
function linksIn(bytes: Uint8Array, folder: string): string[] {
  const links: string[] = []
  const parser = new Parser({
    onopentag(name, { href }) {
      const url = name === 'a' && href !== undefined ? URL.parse(href, folder) : null
      if (url?.href.startsWith(folder) && url.pathname.endsWith('.properties')) links.push(url.href)
    },
  })
  parser.end(Buffer.from(bytes.subarray(0, 64 * 1024)).toString('utf8'))
  const isNamedSo = (address: string) => /organi[sz]ation/i.test(address.slice(folder.length))
  return links.toSorted((a, b) => Number(isNamedSo(b)) - Number(isNamedSo(a))).slice(0, mostLinks)
}
