import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { FormatLinks } from '../../../../ui/format-links.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Ruling } from '../ruling.ts'
import { RulingsPart } from './rulings-part.tsx'

interface Props {
  view: View
  rulings: readonly Ruling[]
  hasMore: boolean
  isFirst: boolean
  charter: CharterInForce | null
}

/** Every ruling, the last first. */
export function RulingsPage({ view, rulings, hasMore, isFirst, charter }: Props) {
  const { t, to } = view
  const title = t('compliance.rulings-title')
  const last = rulings.at(-1)
  const feeds = [{ type: 'application/json' as const, title, href: `${to(paths.rulings.href())}.json` }]
  return (
    <Shell view={view} title={title} index={isFirst} feeds={feeds} sheets={['charter']}>
      <PageHead title={title} lead={t('compliance.rulings-lead')} />
      <div class="wrap stack">
        {rulings.length === 0 && <BlankState drawing="empty" title={t('compliance.rulings-none')} />}
        <RulingsPart view={view} rulings={rulings} charter={charter} about="all" />
        <FormatLinks view={view} feeds={feeds} />
        {hasMore && last && (
          <p>
            <a href={to(paths.rulings.href({}, { after: last.id }))} rel="next">
              {t('compliance.rulings-more')}
            </a>
          </p>
        )}
      </div>
    </Shell>
  )
}
