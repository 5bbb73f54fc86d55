import type { Outbound } from '../../../platform/outbound/index.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'
import { Asking } from './evidence.ts'

/** Whether who types the address without https is led to it: by a redirect, or because nobody listens without. */
export async function lookAtRedirect(outbound: Outbound, { address }: LookTarget): Promise<LookSeen> {
  const url = new URL(address)
  // A port of its own speaks one protocol only.
  if (url.port !== '') return { look: 'https', requests: 0, bytes: 0, state: 'unknown', seen: { reason: 'own-port' } }
  url.protocol = 'http:'
  const asking = new Asking()
  const fetched = await outbound.fetch(url.href, { beginning: true, maxBytes: 1024, timeoutMs: 8000 })
  asking.note(fetched)
  const seen = { asked: url.href, to: fetched.url }
  const one = { look: 'https', requests: asking.requests, bytes: asking.bytes } as const
  if (fetched.url.startsWith('https:')) return { ...one, state: 'good', seen }
  if (fetched.ok) return { ...one, state: 'bad', seen }
  if (fetched.reason === 'refused') return { ...one, state: 'good', seen: { ...seen, reason: 'closed' } }
  return { ...one, state: 'unknown', seen: { ...seen, reason: fetched.reason } }
}
