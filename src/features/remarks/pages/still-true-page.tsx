import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Hoster, lastWordOf } from '../../hosters/index.ts'

interface Props {
  view: View
  hoster: Hoster
  isConfirmed: boolean
}

/** Where the mail “still true?” leads: the page to look at, and one button. Looking confirms nothing. */
export function StillTruePage({ view, hoster, isConfirmed }: Props) {
  const { t, to } = view
  const { facts, slug } = hoster
  const page = (words: Child) => <a href={to(paths.hoster.href({ slug }))}>{words}</a>
  const edit = (words: Child) => <a href={to(paths.hosterEdit.href({ slug }))}>{words}</a>
  const date = dayOf(view, lastWordOf(hoster))
  return (
    <Shell view={view} title={t('remarks.still-true-title', { hoster: facts.name })} alternates={false}>
      <PageHead
        title={t.rich<Child>('remarks.still-true-title', { hoster: <bdi>{facts.name}</bdi> })}
        mark={hoster.fictional && <FictionalMark view={view} />}
        lead={!isConfirmed && t('remarks.still-true-lead', { date })}
      />
      <div class="wrap stack">
        {isConfirmed ? (
          <Notice kind="good" role="status" title={t('remarks.still-true-done', { date })}>
            <p>{t.rich<Child>('remarks.still-true-done-text', { page })}</p>
          </Notice>
        ) : (
          <>
            <p class="prose">{t.rich<Child>('remarks.still-true-look', { page })}</p>
            <form method="post" action={to(view.address)}>
              <div class="form-actions">
                <button class="button" type="submit">
                  {t('remarks.still-true-yes')}
                </button>
              </div>
            </form>
            <p class="prose soft">{t.rich<Child>('remarks.still-true-no', { edit })}</p>
          </>
        )}
      </div>
    </Shell>
  )
}
