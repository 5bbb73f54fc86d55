import { readEmail } from '../../../platform/email.ts'
import { type Asked, type Field, refuse } from './field.ts'
import { readText, type TextOptions } from './text.tsx'

/** An address of a page: http or https, at most 500 characters, no password in it. */
export const webAddress = (options: TextOptions): Field<string | null> =>
  readText({ type: 'url', ...options }, readWebAddress, String)

/** An address of a page or of a chat room, which may have a protocol of its own. */
export const chatAddress = (options: TextOptions): Field<string | null> =>
  readText({ type: 'text', ...options }, readChatAddress, String)

/** A mailbox in its one spelling. */
export const mailbox = (options: TextOptions): Field<string | null> =>
  readText(
    { type: 'email', autocomplete: 'off', ...options },
    (text, asked) => readEmail(text) ?? refuse(asked, 'editing.email-wrong'),
    String,
  )

const longest = 500
const chatProtocols = ['xmpp:', 'irc:', 'ircs:', 'matrix:', 'mumble:']

export function readWebAddress(text: string, asked: Asked): string | undefined {
  if (text.length > longest) return refuse(asked, 'editing.too-long', { most: longest, length: text.length })
  const address = /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(text) ? text : `https://${text}`
  if (/\s/.test(text) || !URL.canParse(address)) return refuse(asked, 'editing.address-wrong')
  const { protocol, hostname, username, password, href } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return refuse(asked, 'editing.address-scheme')
  if (username !== '' || password !== '') return refuse(asked, 'editing.address-password')
  if (!isPublicName(hostname)) return refuse(asked, 'editing.address-local')
  return href.length <= longest ? href : refuse(asked, 'editing.too-long', { most: longest, length: href.length })
}

function readChatAddress(text: string, asked: Asked): string | undefined {
  const ownProtocol = chatProtocols.some((protocol) => text.toLowerCase().startsWith(protocol))
  if (!ownProtocol) return readWebAddress(text, asked)
  if (text.length > longest || /[\s"'<>]/.test(text)) return refuse(asked, 'editing.address-wrong')
  return text
}

const isPublicName = (host: string) => host.includes('.') && !/(^|\.)(localhost|local|internal|lan)\.?$/.test(host)
