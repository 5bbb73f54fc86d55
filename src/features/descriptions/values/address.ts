import type { Note } from '../report.ts'

/** A web address that may be shown and followed: http or https, a public-looking name, no password inside. */
export const readAddress = (value: string, note: Note) => readAddressOf(webSchemes, value, note)

/** A chat room may have the address of its own protocol, or a Matrix name. */
export function readChatAddress(value: string, note: Note): string | null {
  if (!/^[#@!][^\s:#/?]+:[\p{L}\d.-]+$/u.test(value)) return readAddressOf([...webSchemes, ...chatSchemes], value, note)
  const link = `https://matrix.to/#/${value}`
  note('warning', 'descriptions.matrix-name', { corrected: link })
  return link
}

/** An address that may be relative to the file that states it (a hoster's own logo, the next file). */
export function readReference(value: string, note: Note, base: string): string | null {
  if (value.length > longest || /^https?:\/\//i.test(value)) return readAddress(value, note)
  const looksAbsolute = /^([a-z][a-z0-9+.-]*:|www\.)/i.test(value)
  const resolved = URL.parse(value, base)
  if (looksAbsolute || resolved === null) {
    if (URL.canParse(base) || !besideThis.test(value)) return readAddress(value, note)
    note('warning', 'descriptions.relative-address')
    return null
  }
  const { href, protocol } = resolved
  if (protocol === 'file:') return href
  note('warning', 'descriptions.relative-address', { corrected: href })
  return readAddress(href, note)
}

/** A file that stands near this one: `pad.properties` is no host that lacks its scheme. */
const besideThis = /^(?!\/\/)(\.{0,2}\/\S*|[^/\s]+)\.(properties|png|svg|jpe?g|gif|webp)$/i

const webSchemes = ['http', 'https']
const chatSchemes = ['xmpp', 'irc', 'ircs', 'matrix', 'mumble']
const longest = 2000

/** The name of the host that an address leads to; null when it is no address. */
export const hostNameIn = (address: string): string | null =>
  ordinary.test(address) ? (address.split('/', 3)[2] ?? null) : (URL.parse(address)?.hostname ?? null)

const localNames = 'localhost|local|internal|lan'

/** Nearly every address is already written as `URL` would write it, but for the `/` after the host's name. */
const ordinary = new RegExp(
  String.raw`^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+(?!(?:${localNames})(?:\/|$))[a-z]{2,}(?:\/(?:[\w~@+-][\w.~@+-]*)?)*$`,
)

function readAddressOf(schemes: string[], value: string, note: Note): string | null {
  if (value.length <= longest && ordinary.test(value)) {
    if (value.startsWith('http:')) remarkOnInsecure(value, note)
    return value.includes('/', 'https://'.length) ? value : `${value}/`
  }
  const [one = '', ...others] = value.replace(/^<(.*)>$/, '$1').split(/[\s,;|]{1,10}(?=https?:\/\/)/i, 3)
  if (others.length > 0) note('warning', 'descriptions.several-addresses', { corrected: one })
  if (one.length > longest || /\s/.test(one)) return refused(note, 'descriptions.bad-address')
  if (/^(mailto:)?[^\s@/:]+@[^\s@/:]+$/i.test(one)) return refused(note, 'descriptions.mail-as-address')

  const scheme = schemeOf(one)
  if (scheme === null) return withoutScheme(one, note)
  if (!schemes.includes(scheme)) {
    note('error', 'descriptions.address-scheme', { values: { scheme } })
    return null
  }
  return webSchemes.includes(scheme) ? readWeb(one, note) : one
}

/** The word before the first colon; a port's colon does not count (`a.example:8080`). */
function schemeOf(address: string): string | null {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(address) ?? []
  return scheme === undefined || /^\d+(\/|$)/.test(rest) ? null : scheme.toLowerCase()
}

function withoutScheme(address: string, note: Note): string | null {
  const completed = `https://${address}`
  const looksLikeHost = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]|$)/u.test(address)
  if (!looksLikeHost || !URL.canParse(completed)) return refused(note, 'descriptions.bad-address')
  note('warning', 'descriptions.address-without-scheme', { corrected: completed })
  return readWeb(completed, note)
}

function readWeb(address: string, note: Note): string | null {
  const url = URL.parse(address)
  if (url === null) return refused(note, 'descriptions.bad-address')
  if (url.username || url.password) return refused(note, 'descriptions.address-credentials')
  if (!isPublicName(url.hostname)) return refused(note, 'descriptions.local-address')
  if (url.protocol === 'http:') remarkOnInsecure(address, note)
  return url.href
}

const remarkOnInsecure = (address: string, note: Note) =>
  note('warning', 'descriptions.insecure-address', { corrected: address.replace(/^http:/i, 'https:') })

const isPublicName = (host: string) => host.startsWith('[') || (host.includes('.') && !local.test(host))

const local = new RegExp(`(^|\\.)(${localNames})$`)

function refused(note: Note, message: Parameters<Note>[1]): null {
  note('error', message)
  return null
}
