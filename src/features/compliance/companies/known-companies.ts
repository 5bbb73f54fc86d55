import { largeCompanyBehind } from '../../hosters/index.ts'
import type { Asked } from '../visit/visited.ts'

/** Somebody that pages of many sites ask, as a public list names and sorts them. */
export interface KnownCompany {
  name: string
  company: string
  category: string
}

/** Who stands behind the address of something that a page asks for; null: the list does not know. */
export type CompanyAt = (address: string) => KnownCompany | null

let reading: Promise<CompanyAt> | undefined

/** Read when first needed: only who checks needs it (docs/decisions/036-lists-of-third-parties.md). */
export function knownCompanies(): Promise<CompanyAt> {
  reading ??= read()
  return reading
}

async function read(): Promise<CompanyAt> {
  const { default: list } = await import('third-party-web/nostats-subset.js')
  return (address) => {
    const host = URL.parse(address)?.hostname.replace(/\.$/, '')
    if (!host) return null
    const ours = missing.find(({ hosts }) => hosts.test(host))
    if (ours) return ours
    const known = list.getEntity(`https://${host}/`)
    if (known) return { name: known.name, company: known.company, category: known.category }
    const large = largeCompanyBehind(host)
    return large === null ? null : { name: large, company: large, category: 'other' }
  }
}

const counter = (company: string, hosts: RegExp) => ({ name: company, company, category: 'analytics', hosts })

/** What the list of November 2026 lacks, or sorts as a mere tool: each is sold to count or follow visitors. */
const missing = [
  counter('Microsoft', /(^|\.)clarity\.ms$/),
  counter('Cloudflare', /(^|\.)cloudflareinsights\.com$/),
  counter('PostHog', /(^|\.)posthog\.com$/),
  counter('Simple Analytics', /(^|\.)simpleanalytics(cdn)?\.com$/),
  counter('Umami', /(^|\.)umami\.is$/),
  counter('GoatCounter', /(^|\.)(goatcounter\.com|gc\.zgo\.at)$/),
  counter('Piwik PRO', /(^|\.)piwik\.pro$/),
]

const watching = new Set(['ad', 'analytics', 'tag-manager', 'marketing', 'customer-success'])

/** What is asked for is known to follow readers. A network's picture alone is not; its scripts and frames are. */
export const isTracker = ({ category }: KnownCompany, { what }: Asked): boolean =>
  watching.has(category) || (category === 'social' && active.has(what))

const active = new Set<Asked['what']>(['script', 'frame', 'connection'])

export const isAdvertiser = ({ category }: KnownCompany): boolean => category === 'ad'
