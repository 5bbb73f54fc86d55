import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { daysUntil } from '../../looking/index.ts'
import type { DiagnosisShown } from '../diagnosis.ts'

interface Props {
  view: View
  shown: DiagnosisShown
  saved: string | null
}

const told = ['asked', 'enough-today', 'not-looked-at', 'published'] as const

/** For who acts for the hoster, and the coordination: what waits, and what they can do. */
export function OwnSteps({ view, shown, saved }: Props) {
  const { t, to } = view
  const { whose, looks } = shown
  const { hoster, fictional, isOwn } = whose
  const done = told.find((one) => one === saved)
  const waits = looks.publicAt !== null && daysUntil(looks.publicAt, view.now) > 0
  return (
    <section class="stack no-print" aria-labelledby="own">
      <h2 id="own">{t(whose.isOwn ? 'compliance.own-title' : 'compliance.own-title-coordination')}</h2>
      {done && (
        <Notice
          kind={done === 'asked' || done === 'published' ? 'good' : 'wait'}
          role="status"
          title={t(`compliance.saved-${done}`)}
        />
      )}
      {waits && looks.publicAt !== null && (
        <Notice kind="wait" title={t('compliance.own-waits', { days: daysUntil(looks.publicAt, view.now) })}>
          <p>{t('compliance.own-waits-until', { date: dayOf(view, looks.publicAt) })}</p>
          {isOwn && hoster && <PublishForm view={view} href={paths.diagnosisPublication.href({ slug: hoster.slug })} />}
          {!hoster && <PublishForm view={view} href={paths.ownDiagnosisPublication.href()} />}
        </Notice>
      )}
      <ul class="row">
        {isOwn && hoster && (
          <li>
            <a class="button" href={to(paths.declaration.href({ slug: hoster.slug }))}>
              {t('compliance.own-declare')}
            </a>
          </li>
        )}
        {!fictional && (
          <li>
            <form
              method="post"
              action={to(hoster ? paths.diagnosisLook.href({ slug: hoster.slug }) : paths.ownDiagnosisLook.href())}
            >
              <button class="button outline" type="submit">
                {t('compliance.own-look')}
              </button>
            </form>
          </li>
        )}
        {isOwn && hoster && (
          <li>
            <a href={to(paths.hosterSuspicions.href({ slug: hoster.slug }))}>{t('compliance.own-suspicions')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

const PublishForm = ({ view, href }: { view: View; href: string }) => (
  <form method="post" action={view.to(href)}>
    <button class="button outline" type="submit">
      {view.t('compliance.own-publish')}
    </button>
  </form>
)
