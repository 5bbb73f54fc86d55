import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { clausesOf, lineOf, Theirs } from '../../charter/index.ts'
import type { Amendment } from '../amendment.ts'
import type { OutOfDate } from '../applied.ts'
import type { FrameOutOfDate } from '../frame.ts'
import type { StaleChange } from '../standing-changes.ts'
import { frameHref, frameTitle } from './frame-form-page.tsx'

interface Props {
  view: View
  amendment: Amendment
  stale: readonly StaleChange[]
  /** Whether who reads it can bring it up to date. */
  isOwn?: boolean
}

/** What others changed meanwhile, as it reads now: somebody has to look at it again. */
export function StaleNotice({ view, amendment: { slug }, stale, isOwn = true }: Props) {
  const { t } = view
  if (stale.length === 0) return null
  return (
    <Notice kind="wait" title={t('amendments.stale-title')}>
      <p>{t(isOwn ? 'amendments.stale-lead' : 'amendments.stale-public')}</p>
      <ul>
        {stale.map((one) => (
          <Stale view={view} slug={slug} stale={one} isOwn={isOwn} />
        ))}
      </ul>
    </Notice>
  )
}

function Stale({ view, slug, stale, isOwn }: { view: View; slug: string; stale: StaleChange; isOwn: boolean }) {
  const { name, href, theirs } = 'frame' in stale ? ofFrame(view, slug, stale) : ofClause(view, slug, stale)
  return (
    <li>
      {isOwn ? <a href={view.to(href)}>{name}</a> : name}{' '}
      {theirs ? <Theirs view={view} texts={theirs} /> : view.t('amendments.stale-gone')}
    </li>
  )
}

type In<Sort> = Extract<StaleChange, Sort>

function ofClause(view: View, slug: string, { change: { clauseId }, theirs, text }: In<OutOfDate>) {
  const { document, version } = text
  const label = clausesOf(version.content).find(({ id }) => id === clauseId)?.label ?? clauseId
  const name = view.t('amendments.clause-of', { label, document: lineOf(view, version.content.title) })
  const href = paths.amendmentClauseEdit.href({ slug, document: document.slug, clause: clauseId })
  return { name, href, theirs: theirs && [theirs.text] }
}

/** Words whose chapter is gone are left behind on the page of the document. */
function ofFrame(view: View, slug: string, { frame: { chapterId, was }, theirs, text }: In<FrameOutOfDate>) {
  const { document, version } = text
  const where = { slug, document: document.slug }
  const name = view.t('amendments.frame-of', {
    frame: frameTitle(view, chapterId, was),
    document: lineOf(view, version.content.title),
  })
  return {
    name,
    href: theirs ? frameHref(where, chapterId) : paths.amendmentDocument.href(where),
    theirs: theirs && [theirs.title, theirs.words],
  }
}
