import type { Outbound } from '../../../platform/outbound/index.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'
import { Asking } from './evidence.ts'

/** Whether the page that presents a service answers, where the service itself cannot be measured. */
export async function lookAtPresentation(outbound: Outbound, { address }: LookTarget): Promise<LookSeen> {
  const asking = new Asking()
  const fetched = await outbound.fetch(address, { beginning: true, maxBytes: 4096, timeoutMs: 10_000 })
  asking.note(fetched)
  const { requests, bytes } = asking
  const one = { look: 'presentation', requests, bytes } as const
  if (!fetched.ok) return { ...one, state: 'bad', seen: { reason: fetched.reason } }
  const { status } = fetched
  // Who keeps robots out may well let people in.
  const state = status < 400 ? 'good' : [401, 403, 429].includes(status) ? 'unknown' : 'bad'
  return { ...one, state, seen: { status } }
}
