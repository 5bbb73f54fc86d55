import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'

export const rechecks = ['asked', 'just-checked', 'not-watched'] as const
export type Recheck = (typeof rechecks)[number]

interface Props {
  view: View
  shown: ServiceShown
  recheck: Recheck | null
}

/** Whoever sees something else than we say can have it checked now, and say so. */
export function RecheckPart({ view, shown: { hoster, service, health }, recheck }: Props) {
  const { t, to } = view
  const slugs = { hoster: hoster.slug, service: service.slug }
  return (
    <section class="stack no-print" id="recheck" aria-labelledby="wrong">
      <h2 id="wrong">{t('monitoring.wrong-title')}</h2>
      {recheck && (
        <Notice
          kind={recheck === 'asked' ? 'good' : 'known'}
          role="status"
          title={t(`monitoring.recheck-${recheck}`)}
        />
      )}
      {health && (
        <form class="row" method="post" action={to(paths.statusRecheck.href(slugs))}>
          <button class="button outline" type="submit">
            {t('monitoring.recheck')}
          </button>
          <span class="small soft">{t('monitoring.recheck-note')}</span>
        </form>
      )}
      <p>
        <a href={to(paths.remark.href({}, { about: paths.service.href(slugs) }))} rel="nofollow">
          {t('monitoring.wrong-say')}
        </a>
      </p>
    </section>
  )
}
