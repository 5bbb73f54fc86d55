import { parted } from './platform/mail/testing.ts'

/** A mail as the person who got it reads it. */
export interface Letter {
  /** With plain spaces. */
  subject: string
  body: string
  headers: ReadonlyMap<string, string>
  /** The address in it of a page of the site whose address holds this; throws when there is none. */
  link(piece: string): string
}

/** Reads what arrived at a mail server: its headers and its text stand there encoded (RFC 2045, RFC 2047). */
export function letterIn(content: string, site: string): Letter {
  const { headers, body: encoded } = parted(content)
  const isBase64 = headers.get('content-transfer-encoding') === 'base64'
  const body = isBase64 ? fromBase64(encoded) : fromQuotedPrintable(encoded)
  const addresses = body.split(/\s+/).filter((word) => word.startsWith(`${site}/`))
  return {
    subject: plainHeader(headers.get('subject') ?? '').replace(/\s+/g, ' '),
    body: body.replaceAll('\r\n', '\n'),
    headers,
    link(piece) {
      const found = addresses.find((address) => address.includes(piece))
      if (!found) throw new Error(`no link to ${piece} in: ${body}`)
      return found
    },
  }
}

const plainHeader = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      way.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' ')),
    )

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString()

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
