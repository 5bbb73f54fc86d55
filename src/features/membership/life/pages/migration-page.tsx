import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Kind, Service } from '../../../hosters/index.ts'
import type { Departure } from '../departure/departure.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import { Successors } from './successors.tsx'

export interface Leaving {
  departure: Departure
  hoster: Hoster
  service: Service | null
}

interface Props {
  view: View
  /** What is offered, by kind of service. */
  byKind: readonly { kind: Kind; welcomes: readonly WelcomeShown[] }[]
  /** What closes, the soonest first. */
  leaving: readonly Leaving[]
}

/** Members that welcome people whose service closes, and what is about to close. */
export function MigrationPage({ view, byKind, leaving }: Props) {
  const { t, to, collective } = view
  const title = t('membership.migration-title')
  return (
    <Shell view={view} title={title} description={t('membership.migration-description')}>
      <PageHead title={title} lead={t('membership.migration-lead', { collective: collective.name })} />
      <div class="wrap stack end">
        {leaving.length > 0 && <Closing view={view} leaving={leaving} />}
        {byKind.length === 0 ? (
          <BlankState drawing="crate" title={t('membership.migration-none')}>
            <p>{t('membership.migration-none-text')}</p>
          </BlankState>
        ) : (
          byKind.map(({ kind, welcomes }) => (
            <section class="stack" aria-labelledby={`kind-${kind.slug}`}>
              <h2 id={`kind-${kind.slug}`}>
                <TranslatedText view={view} text={kind.name} />
              </h2>
              <Successors view={view} welcomes={welcomes} />
            </section>
          ))
        )}
        <p class="prose small">
          {t.rich<Child>('membership.migration-join', {
            link: (words: Child) => <a href={to(paths.account.href())}>{words}</a>,
          })}
        </p>
      </div>
    </Shell>
  )
}

const Closing = ({ view, leaving }: Pick<Props, 'view' | 'leaving'>) => (
  <section class="stack" aria-labelledby="closing">
    <h2 id="closing">{view.t('membership.migration-closing')}</h2>
    <ul>
      {leaving.map(({ departure, hoster, service }) => (
        <li>
          <a
            href={view.to(
              service
                ? paths.serviceLeaving.href({ slug: hoster.slug, service: service.slug })
                : paths.hosterLeaving.href({ slug: hoster.slug }),
            )}
          >
            <bdi>{service ? `${service.facts.name} · ${hoster.facts.name}` : hoster.facts.name}</bdi>
          </a>{' '}
          {hoster.fictional && <FictionalMark view={view} />}{' '}
          <span class="small soft">
            {view.t('membership.migration-until', { day: view.format.date(departure.endsOn) })}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
