import { Sign } from './art/sign.tsx'
import type { Feed } from './head-links.tsx'
import { kept } from './kept-parts.ts'
import type { View } from './view.ts'

const names = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'application/geo+json': 'GeoJSON',
  'application/atom+xml': 'Atom',
  'text/calendar': 'iCalendar',
  'text/markdown': 'Markdown',
  'text/plain': 'ABIF',
} as const satisfies Record<Feed['type'], string>

/** The same list for programs and readers of feeds. */
export const FormatLinks = kept(1000, keyOf, Links)

interface Props {
  view: View
  feeds: Feed[]
  /** What is there again: a list, unless the page says otherwise. */
  label?: string
}

function keyOf({ view, feeds, label = '' }: Props): string {
  return [view.language, label, ...feeds.map(({ href, type }) => `${type} ${href}`)].join('\n')
}

function Links({ view, feeds, label }: Props) {
  return (
    <p class="row small formats no-print">
      {label ?? view.t('ui.again-as')}
      {feeds.map(({ href, type }) => (
        <a href={href} type={type} rel="nofollow">
          {type === 'application/atom+xml' && <Sign name="feed" />} {names[type]}
        </a>
      ))}
    </p>
  )
}
