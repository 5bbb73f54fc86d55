import type { Child } from 'hono/jsx'
import { BlankState } from '../../../ui/blank-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { isOver, type TakingBack } from '../taking-back/taking-back.ts'
import { toCoordination } from './claim-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  change: TakingBack
  /** Who was removed, as the others see them. */
  name: string
}

/** What was changed, and the button that brings back what was before. */
export function TakingBackPage({ view, hoster, change, name }: Props) {
  const { t } = view
  const { sort } = change
  const names = { hoster: <bdi>{hoster.facts.name}</bdi>, name: <bdi>{name}</bdi>, date: dayOf(view, change.at) }
  return (
    <Shell
      view={view}
      title={t(`delegates.taking-back-title-${sort}`, { hoster: hoster.facts.name })}
      alternates={false}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>(`delegates.taking-back-title-${sort}`, names)}
        lead={t.rich<Child>(`delegates.taking-back-lead-${sort}`, names)}
      />
      <div class="wrap stack end">
        <Next view={view} change={change} />
        <p class="prose">{t.rich<Child>('delegates.taking-back-otherwise', { link: toCoordination(view) })}</p>
      </div>
    </Shell>
  )
}

function Next({ view, change }: Pick<Props, 'view' | 'change'>) {
  const { t, to, address } = view
  const { sort, doneAt, expiresAt } = change
  if (doneAt !== null)
    return (
      <Notice
        kind="good"
        role="status"
        title={t(`delegates.taking-back-done-${sort}`, { date: dayOf(view, doneAt) })}
      />
    )
  if (isOver(change, view.now))
    return <Notice kind="former" title={t('delegates.taking-back-over', { date: dayOf(view, expiresAt) })} />
  return (
    <>
      <p class="prose">{t(`delegates.taking-back-what-${sort}`)}</p>
      <form method="post" action={to(address)}>
        <div class="form-actions">
          <button class="button" type="submit">
            {t(`delegates.taking-back-button-${sort}`)}
          </button>
          <span class="small soft">{t('delegates.taking-back-until', { date: dayOf(view, expiresAt) })}</span>
        </div>
      </form>
    </>
  )
}

export const TakingBackUnknownPage = ({ view }: { view: View }) => (
  <Shell view={view} title={view.t('delegates.taking-back-unknown-title')} alternates={false}>
    <div class="wrap band stack">
      <BlankState drawing="lost" heading="h1" title={view.t('delegates.taking-back-unknown-title')}>
        <p class="lead">{view.t('delegates.taking-back-not-found')}</p>
        <p>{view.t.rich<Child>('delegates.taking-back-otherwise', { link: toCoordination(view) })}</p>
      </BlankState>
    </div>
  </Shell>
)
