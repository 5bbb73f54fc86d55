import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { isOpenToChanges } from '../application.ts'
import type { Written } from '../written.ts'

/** The applications of who reads: where each goes on. Nothing when there is none. */
export function OwnApplications({ view, own }: { view: View; own: readonly Written[] }) {
  const { t, to } = view
  if (own.length === 0) return null
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own">{t('membership.own-title')}</h2>
      <ul class="rows">
        {own.map(({ slug, hoster, state, savedAt }) => (
          <li>
            <p>
              <a href={to((isOpenToChanges(state) ? paths.applicationDraft : paths.application).href({ slug }))}>
                <bdi>{hoster.name}</bdi>
              </a>{' '}
              <MarkedIf view={view} shown={hoster} /> {t(`membership.state-${state}`)}{' '}
              <span class="small soft">{t('membership.saved-on', { date: dayOf(view, savedAt) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
