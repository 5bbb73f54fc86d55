import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { clausesOf, lineOf, Theirs } from '../../charter/index.ts'
import type { Amendment } from '../amendment.ts'
import type { StaleChange } from '../standing-changes.ts'

interface Props {
  view: View
  amendment: Amendment
  stale: readonly StaleChange[]
  /** Whether who reads it can bring it up to date. */
  isOwn?: boolean
}

/** What others changed meanwhile, as it reads now: somebody has to look at it again. */
export function StaleNotice({ view, amendment: { slug }, stale, isOwn = true }: Props) {
  const { t, to } = view
  if (stale.length === 0) return null
  return (
    <Notice kind="wait" title={t('amendments.stale-title')}>
      <p>{t(isOwn ? 'amendments.stale-lead' : 'amendments.stale-public')}</p>
      <ul>
        {stale.map(({ change, theirs, text }) => {
          const { clauseId } = change
          const label = clausesOf(text.version.content).find(({ id }) => id === clauseId)?.label
          const name = t('amendments.clause-of', {
            label: label ?? clauseId,
            document: lineOf(view, text.version.content.title),
          })
          const href = paths.amendmentClauseEdit.href({ slug, document: text.document.slug, clause: clauseId })
          return (
            <li>
              {isOwn ? <a href={to(href)}>{name}</a> : name}{' '}
              {theirs ? <Theirs view={view} texts={[theirs.text]} /> : t('amendments.stale-gone')}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
