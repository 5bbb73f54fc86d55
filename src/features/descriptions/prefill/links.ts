import type { StatedLine } from '../writing/stated-line.ts'
import { stated, webAddress } from './offer.ts'

// Only sites that are one network whatever their address says: a Mastodon may stand anywhere, and is asked.
const hosts: Record<string, string> = {
  'facebook.com': 'socialnetworks.facebook',
  'twitter.com': 'socialnetworks.twitter',
  'x.com': 'socialnetworks.twitter',
  'instagram.com': 'socialnetworks.instagram',
  'linkedin.com': 'socialnetworks.linkedin',
  'youtube.com': 'socialnetworks.youtube',
  'bsky.app': 'socialnetworks.bluesky',
  'mastodon.social': 'socialnetworks.mastodon',
  'framapiaf.org': 'socialnetworks.mastodon',
  'mamot.fr': 'socialnetworks.mastodon',
  'piaille.fr': 'socialnetworks.mastodon',
  'framasphere.org': 'socialnetworks.diaspora',
  'matrix.to': 'chatrooms.matrix',
  't.me': 'chatrooms.telegram',
  'liberapay.com': 'funding.liberapay',
  'helloasso.com': 'funding.helloasso',
  'opencollective.com': 'funding.opencollective',
  'patreon.com': 'funding.patreon',
}

/** Pages elsewhere that say that they are the same hoster's, under the networks that they belong to. */
export function linkStatements(addresses: unknown[]): StatedLine[] {
  const links = addresses.flatMap((said) => {
    const address = webAddress(said)
    const network = address && hosts[new URL(address).hostname.replace(/^www\./, '')]
    return address && network ? [[`organization.${network}`, address] as const] : []
  })
  return stated(Object.fromEntries(links))
}
