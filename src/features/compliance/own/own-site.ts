import { blankHoster, blankService, type CollectiveSettings } from '../../hosters/index.ts'
import type { Visiting } from '../visit/open-visits.ts'

/** The collective as what is looked at: its website, and this site beside it where people can reach it. */
export function ownSite(
  { name, website }: Pick<CollectiveSettings, 'name' | 'website'>,
  publicUrl: string,
): Pick<Visiting, 'hoster' | 'services'> {
  const host = publicHost(publicUrl)
  const home = website ?? (host === null ? null : publicUrl)
  const isApart = host !== null && home !== null && URL.parse(home)?.host !== host
  const here = { slug: host ?? '', facts: { ...blankService, name: host ?? '', url: publicUrl } }
  return {
    hoster: { slug: '', facts: { ...blankHoster, name, website: home } },
    services: isApart ? [here] : [],
  }
}

/** Null: a site that only its own machine reaches. */
function publicHost(publicUrl: string): string | null {
  const { protocol, host, hostname } = new URL(publicUrl)
  const isNamed = hostname.includes('.') && !/^[\d.]+$/.test(hostname) && !/(^|\.)localhost$/.test(hostname)
  return protocol === 'https:' && isNamed ? host : null
}
