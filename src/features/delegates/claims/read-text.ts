import type { Outbound, Unreached } from '../../../platform/outbound/index.ts'
import { type Domain, isOn } from './domain.ts'

/** What stands at an address of a domain that is no plain text of its own, as a page can say it. */
export type NoText =
  | { what: 'unreached'; reason: Unreached }
  | { what: 'status'; status: number }
  | { what: 'elsewhere'; host: string }
  | { what: 'web-page' }

export type Read = { ok: true; lines: string[] } | { ok: false; found: NoText }

const largest = 64 * 1024
const patienceMs = 8000

/** The lines of a text that a domain serves itself, without those that are empty. */
export async function readText(outbound: Outbound, domain: Domain, address: string): Promise<Read> {
  const answer = await outbound.fetch(address, { accept: 'text/plain', maxBytes: largest, timeoutMs: patienceMs })
  const stops = [...answer.redirects, answer.url]
  const elsewhere = stops.find((stop) => !isOn(domain, stop))
  if (elsewhere !== undefined) return not({ what: 'elsewhere', host: URL.parse(elsewhere)?.host ?? '' })
  if (!answer.ok) return not({ what: 'unreached', reason: answer.reason })
  if (answer.status !== 200) return not({ what: 'status', status: answer.status })
  const text = decoded(answer.body)
  // A page may show what any visitor typed into it; a text at this address is the domain's own word.
  if (/\b(html|xml|json|javascript)\b/i.test(answer.headers.get('content-type') ?? '') || /^\s*[<{]/.test(text))
    return not({ what: 'web-page' })
  const lines = text.split(/\r\n|[\n\r]/).map(clean)
  return { ok: true, lines: lines.filter((line) => line !== '') }
}

const not = (found: NoText): Read => ({ ok: false, found })

/** UTF-8, or UTF-16 when its first bytes say so, as some editors save texts. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Without spaces of any kind around it, and signs that nobody sees. */
export const clean = (line: string) => line.replaceAll(/\p{Cf}/gu, '').trim()
