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
  const looksAbsolute = /^([a-z][a-z0-9+.-]*:|www\.)/i.test(value)
  if (!URL.canParse(base) && value.length <= longest && besideThis.test(value)) {
    note('warning', 'descriptions.relative-address')
    return null
  }
  if (looksAbsolute || value.length > longest || !URL.canParse(value, base)) return readAddress(value, note)
  const { href, protocol } = new URL(value, base)
  if (protocol === 'file:') return href
  note('warning', 'descriptions.relative-address', { corrected: href })
  return readAddress(href, note)
}

/** A file that stands near this one: `pad.properties` is no host that lacks its scheme. */
const besideThis = /^(?!\/\/)(\.{0,2}\/\S*|[^/\s]+)\.(properties|png|svg|jpe?g|gif|webp)$/i

const webSchemes = ['http', 'https']
const chatSchemes = ['xmpp', 'irc', 'ircs', 'matrix', 'mumble']
const longest = 2000

function readAddressOf(schemes: string[], value: string, note: Note): string | null {
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
  if (!URL.canParse(address)) return refused(note, 'descriptions.bad-address')
  const url = new URL(address)
  if (url.username || url.password) return refused(note, 'descriptions.address-credentials')
  if (!isPublicName(url.hostname)) return refused(note, 'descriptions.local-address')
  if (url.protocol === 'http:') {
    note('warning', 'descriptions.insecure-address', { corrected: address.replace(/^http:/i, 'https:') })
  }
  return url.href
}

const isPublicName = (host: string) =>
  host.startsWith('[') || (host.includes('.') && !/(^|\.)(localhost|local|internal|lan)$/.test(host))

function refused(note: Note, message: Parameters<Note>[1]): null {
  note('error', message)
  return null
}
