import { registeredDomain } from './registered-domain.ts'

/**
 * The domain of an address as far as it is one hand's: its registered domain; of a platform that gives each of its
 * users a name, that name; of one where users differ by path alone, or of no name at all, null.
 */
export function ownDomain(address: string): string | null {
  const host =
    URL.parse(address)
      ?.hostname.replace(/\.$/, '')
      .replace(/^www\./, '') ?? ''
  const domain = registeredDomain(address)
  if (domain === null || byPath.has(domain) || byPath.has(host)) return null
  return byName.has(domain) ? (host === domain ? null : host) : domain
}

// Those of hosters' pages that the public suffix list does not know.
const byName = new Set(['frama.io', 'free.fr', 'over-blog.com', 'wordpress.com', 'jimdofree.com', 'wixsite.com'])
const byPath = new Set([
  ...['codeberg.org', 'facebook.com', 'framaforms.org', 'framagit.org', 'framapad.org', 'gitee.com', 'github.com'],
  ...['gitlab.com', 'google.com', 'helloasso.com', 'liberapay.com', 'mamot.fr', 'mastodon.social'],
  ...['perso.free.fr', 'perso.orange.fr', 'raw.githubusercontent.com', 'sr.ht', 'telegram.me', 't.me'],
])
