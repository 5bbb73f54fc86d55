import { type Line, line } from './line.ts'
import type { ContentPolicy } from './policy.ts'

export function sniffingLine(header: string | undefined): Line {
  if (header === undefined) return line('x-content-type-options-not-implemented', -5)
  return /^\s*nosniff\s*(,|$)/i.test(header)
    ? line('x-content-type-options-nosniff', 0, header)
    : line('x-content-type-options-header-invalid', -5, header)
}

/** Who may show the page in a frame of theirs: `policies` are those of headers. */
export function frameLine(header: string | undefined, policies: readonly ContentPolicy[]): Line {
  const ancestors = policies.flatMap((policy) => [...(policy.get('frame-ancestors') ?? [])])
  if (policies.some((policy) => policy.has('frame-ancestors')))
    return line('x-frame-options-implemented-via-csp', 5, ['frame-ancestors', ...ancestors].join(' '))
  if (header === undefined) return line('x-frame-options-not-implemented', -20)
  if (/^\s*(deny|sameorigin)\s*$/i.test(header)) return line('x-frame-options-sameorigin-or-deny', 0, header)
  return /^\s*allow-from\b/i.test(header)
    ? line('x-frame-options-allow-from-origin', 0, header)
    : line('x-frame-options-header-invalid', -20, header)
}

/** The last policy that is known counts, as for browsers: the others are for older ones. */
export function referrerLine(header: string | undefined): Line {
  if (header === undefined) return line('referrer-policy-not-implemented', 0)
  const policies = header.toLowerCase().split(',').slice(0, 50)
  const last = policies.map((policy) => policy.trim()).findLast((policy) => quiet.has(policy) || telling.has(policy))
  if (last === undefined) return line('referrer-policy-header-invalid', -5, header)
  return quiet.has(last) ? line('referrer-policy-private', 5, header) : line('referrer-policy-unsafe', -5, header)
}

const quiet = new Set(['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'])
const telling = new Set(['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade'])

export function resourceLine(header: string | undefined): Line {
  const policy = header?.trim().toLowerCase()
  if (policy === undefined) return line('corp-not-implemented', 0)
  const points = { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }
  const known = Object.entries(points).find(([name]) => name === policy)
  return known ? line(`corp-implemented-with-${known[0]}`, known[1], policy) : line('corp-header-invalid', -5, policy)
}
