import type { StatedLine } from '../writing/stated-line.ts'
import { stated, webAddress } from './offer.ts'

/** How to reach a hoster, as its `security.txt` (RFC 9116) says, signed or not; the first of each sort. */
export function securityTxtStatements(document: Uint8Array): StatedLine[] {
  const lines = new TextDecoder().decode(document.slice(0, mostBytes)).split(/\r\n?|\n/)
  const contacts = lines.flatMap((line) => /^contact:\s{0,20}(\S{1,500})\s{0,20}$/i.exec(line)?.[1] ?? [])
  const mail = contacts.find((contact) => /^(mailto:)?[^\s:/]+@[^\s:/]+$/i.test(contact))
  return stated({
    'organization.contact.email': mail?.replace(/^mailto:/i, '').replace(/\?.*$/, ''),
    'organization.contact.url': contacts.map((contact) => webAddress(contact)).find(Boolean),
  })
}

// RFC 9116, 2.3: 32 kB are enough for everybody.
const mostBytes = 32 * 1024
