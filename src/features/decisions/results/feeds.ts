import { paths } from '../../../paths.ts'
import type { Feed } from '../../../ui/head-links.tsx'
import type { View } from '../../../ui/view.ts'
import type { Decision } from '../decision.ts'
import { fitsAbif } from './exports/abif.ts'

type Fed = Pick<Decision, 'slug' | 'method' | 'closedAt'>

/** The same result for programs; `isCounted`: whether its ballots may be read already. */
export function resultFeeds(view: View, decision: Fed, isCounted = decision.closedAt !== null): Feed[] {
  const page = view.to(paths.decision.href({ slug: decision.slug }))
  const title = view.t('decisions.results-title')
  const feeds: Feed[] = [
    { title, href: `${page}.json`, type: 'application/json' },
    { title, href: `${page}.csv`, type: 'text/csv' },
  ]
  return isCounted && fitsAbif(decision) ? [...feeds, { title, href: `${page}.abif`, type: 'text/plain' }] : feeds
}
