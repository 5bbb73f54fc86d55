import { readEmail } from '../../../platform/email.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { type Domain, isOn, securityAddress } from './domain.ts'
import { type NoText, readText } from './read-text.ts'

const most = 3

/** Mailboxes that a domain publishes as its own, at present; and why there is none. */
export type Mailboxes =
  | { ok: true; addresses: string[] }
  | { ok: false; security: NoText | { what: 'no-address' }; description: NoText | { what: 'no-address' } | null }

/**
 * Those of its `security.txt`, else of the description that it serves. What the register holds of the hoster does not
 * count: it may have been copied by others, or be years old.
 */
export async function mailboxesOf(
  outbound: Outbound,
  domain: Domain,
  descriptionAddress: string | null,
): Promise<Mailboxes> {
  const security = await readText(outbound, domain, securityAddress(domain))
  const published = security.ok ? contactsIn(security.lines) : []
  if (published.length > 0) return { ok: true, addresses: published }
  const itsOwn = descriptionAddress !== null && /^https:/i.test(descriptionAddress) && isOn(domain, descriptionAddress)
  const description = itsOwn ? await readText(outbound, domain, descriptionAddress) : null
  const stated = description?.ok ? mailsIn(description.lines) : []
  if (stated.length > 0) return { ok: true, addresses: stated }
  return {
    ok: false,
    security: security.ok ? { what: 'no-address' } : security.found,
    description: description && (description.ok ? { what: 'no-address' } : description.found),
  }
}

/** RFC 9116: `Contact: mailto:security@crocus.example`. */
export const contactsIn = (lines: string[]): string[] =>
  distinct(
    lines.map((line) => {
      const [, address = ''] = /^contact:\s*mailto:([^?\s]+)/i.exec(line) ?? []
      return decodable(address)
    }),
  )

/** ChatonsInfos: `organization.contact.email = contact@crocus.example`. */
export const mailsIn = (lines: string[]): string[] =>
  distinct(lines.map((line) => /^organization\.contact\.email\s*=\s*(.*)$/i.exec(line)?.[1] ?? ''))

const distinct = (texts: string[]): string[] =>
  [...new Set(texts.map(readEmail).filter((email) => email !== null))].slice(0, most)

function decodable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
