import type { Outbound } from '../../../platform/outbound/index.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'

const longest = Temporal.Duration.from({ hours: 24 * 7 })

/** Whether browsers take the certificate of a service, and until when. Nothing can be said of one without https. */
export async function lookAtCertificate(
  outbound: Outbound,
  { address }: LookTarget,
  now: Temporal.Instant,
): Promise<LookSeen> {
  const url = new URL(address)
  const one = { look: 'certificate', requests: 1, bytes: 0 } as const
  if (url.protocol !== 'https:') return { ...one, requests: 0, state: 'unknown', seen: { reason: 'no-https' } }
  const shown = await outbound.certificate(url.hostname, Number(url.port || 443))
  if (!shown.ok) return { ...one, state: 'unknown', seen: { reason: shown.reason } }
  const { fault, validFrom, validTo, names, issuer, protocol } = shown.certificate
  const state = fault ? 'bad' : endsSoon(validFrom, validTo, now) ? 'soon' : 'good'
  return { ...one, state, seen: { fault, validTo, names, issuer, protocol } }
}

/** Less than seven days are left; of one made for a few days, less than a third of them. */
function endsSoon(from: string | null, to: string | null, now: Temporal.Instant): boolean {
  if (from === null || to === null) return false
  const end = Temporal.Instant.from(to)
  const third = end.since(Temporal.Instant.from(from)).total('seconds') / 3
  return end.since(now).total('seconds') < Math.min(third, longest.total('seconds'))
}
