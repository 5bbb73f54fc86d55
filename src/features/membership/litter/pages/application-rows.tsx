import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { HosterFace } from '../../../../ui/hoster-face.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Application } from '../../application/application.ts'
import type { Phase } from '../litter.ts'

interface Props {
  view: View
  applications: readonly Application[]
  phase: Phase
}

/** The dossiers of a litter, each with where it stands. */
export function ApplicationRows({ view, applications, phase }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="applications">
      <h2 id="applications">{t('membership.applications-title', { count: applications.length })}</h2>
      {applications.length === 0 && (
        <BlankState
          drawing="empty"
          heading="h3"
          title={t(phase === 'over' ? 'membership.no-application-came' : 'membership.no-application-yet')}
        />
      )}
      {applications.length > 0 && (
        <ul class="faces">
          {applications.map(({ slug, hoster, state, stateSince }) => (
            <li>
              <HosterFace slug={hoster.slug} logo={null} />
              <div>
                <a href={to(paths.application.href({ slug }))}>
                  <bdi>{hoster.name}</bdi>
                </a>
                <MarkedIf view={view} shown={hoster} />
                <p>
                  {t(`membership.state-${state}`)}{' '}
                  <span class="small soft">{t('membership.since', { date: dayOf(view, stateSince) })}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
