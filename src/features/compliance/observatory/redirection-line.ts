import type { Page } from '../visit/visited.ts'
import { type Line, line } from './line.ts'

/** Where plain http leads to; `null`: it was not asked. */
export function redirectionLine(plain: Page | null): Line | null {
  if (plain === null) return null
  if (!plain.ok) {
    if (plain.why === 'downgrade') return line('redirection-not-to-https', -20, plain.asked)
    if (plain.why === 'tls') return line('redirection-invalid-cert', -20, plain.asked)
    return nobodyListens.has(plain.why) ? line('redirection-not-needed-no-http', 0, plain.asked) : null
  }
  const route = [...plain.redirects, plain.url]
  const [from, first] = route.map((address) => URL.parse(address))
  const saw = route.join(' → ')
  if (!first) return line('redirection-missing', -20, saw)
  if (!plain.url.startsWith('https:')) return line('redirection-not-to-https', -20, saw)
  if (first.protocol !== 'https:') return line('redirection-not-to-https-on-initial-redirection', -10, saw)
  if (first.hostname !== from?.hostname) return line('redirection-off-host-from-http', -5, saw)
  return line('redirection-to-https', 0, saw)
}

const nobodyListens = new Set(['refused', 'timeout'])
