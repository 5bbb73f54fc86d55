import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { litterName } from '../litter-name.ts'
import type { LitterShown } from '../shown.ts'
import { HosterLinks } from './hoster-links.tsx'
import { phaseSentence } from './phase-sentence.ts'

/** Every litter, the last first, with what each gave. */
export function LittersPage({ view, litters }: { view: View; litters: readonly LitterShown[] }) {
  const { t, to } = view
  const title = t('membership.litters-title')
  return (
    <Shell view={view} title={title} trail={[]} index>
      <PageHead title={title} lead={t('membership.litters-lead')}>
        <p class="row">
          <a class="button outline" href={to(paths.join.href())}>
            {t('membership.to-join')}
          </a>
          <a href={to(paths.incubatingList.href())}>{t('membership.incubating-title')}</a>
          <a href={to(paths.migration.href())}>{t('membership.migration-title')}</a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {litters.length === 0 ? (
          <BlankState drawing="empty" title={t('membership.no-litters')} />
        ) : (
          <ul class="rows">
            {litters.map((shown) => (
              <LitterRow view={view} shown={shown} />
            ))}
          </ul>
        )}
      </div>
    </Shell>
  )
}

function LitterRow({ view, shown }: { view: View; shown: LitterShown }) {
  const { t, to } = view
  const { litter, hosters, applications, phase } = shown
  return (
    <li>
      <h2 class="title-3">
        <a href={to(paths.litter.href({ number: String(litter.number) }))}>{litterName(view, litter)}</a>
        <MarkedIf view={view} shown={litter} />
      </h2>
      <p>{phaseSentence(view, shown)}</p>
      {litter.told && litter.told.admitted !== null && (
        <p class="soft">{t('membership.sources-admitted', { count: litter.told.admitted })}</p>
      )}
      {phase !== 'over' && applications.length > 0 && (
        <p class="soft">{t('membership.applications-count', { count: applications.length })}</p>
      )}
      {phase === 'over' && hosters.length > 0 && (
        <p>{t.rich<Child>('membership.gave', { hosters: <HosterLinks view={view} hosters={hosters} /> })}</p>
      )}
    </li>
  )
}
