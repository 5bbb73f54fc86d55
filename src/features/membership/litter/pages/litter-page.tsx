import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { courseOf } from '../litter.ts'
import { litterName, numbered } from '../litter-name.ts'
import type { LitterShown } from '../shown.ts'
import { ApplicationRows } from './application-rows.tsx'
import { LitterHosters } from './litter-hosters.tsx'
import { LitterMoves } from './litter-moves.tsx'
import { MadeUpLitter } from './made-up-litter.tsx'
import { phaseSentence } from './phase-sentence.ts'
import { ToldPart } from './told-part.tsx'

interface Props {
  view: View
  shown: LitterShown
  /** Whether who reads keeps its dates. */
  mayEdit: boolean
  /** Whether its vote can be opened at: its page is there. */
  hasVote: boolean
}

/** One litter, for everybody, at every moment of its life. */
export function LitterPage({ view, shown, mayEdit, hasVote }: Props) {
  const { t, to } = view
  const { litter, applications, phase } = shown
  const number = String(litter.number)
  return (
    <Shell
      view={view}
      title={litterName(view, litter)}
      trail={[{ href: to(paths.litters.href()), label: t('membership.litters-title') }]}
      index={!litter.fictional}
    >
      <PageHead
        title={numbered(t, litter.number)}
        lead={phaseSentence(view, shown)}
        mark={<MarkedIf view={view} shown={litter} />}
      >
        <TranslatedText view={view} text={litter.name} />
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          {litter.fictional && <MadeUpLitter view={view} />}
          <Now view={view} shown={shown} hasVote={hasVote} />
          {(litter.told !== null || shown.hosters.length > 0) && <LitterHosters view={view} shown={shown} />}
          {litter.dates !== null && <ApplicationRows view={view} applications={applications} phase={phase} />}
          {applications.length > 0 && (
            <p>
              <a href={to(paths.litterClauses.href({ number }))}>{t('membership.to-comparison')}</a>
            </p>
          )}
        </div>
        <div class="stack">
          {litter.told && <ToldPart view={view} told={litter.told} />}
          <Course view={view} shown={shown} />
          <LitterMoves view={view} changes={shown.changes} />
          {mayEdit && litter.dates !== null && (
            <p>
              <a href={to(paths.coordinationLitter.href({ number }))}>{t('membership.edit-litter')}</a>
            </p>
          )}
        </div>
      </div>
    </Shell>
  )
}

/** What one can do now, and what comes next. */
function Now({ view, shown, hasVote }: Pick<Props, 'view' | 'shown' | 'hasVote'>) {
  const { t, to } = view
  const { litter, phase } = shown
  const number = String(litter.number)
  if (litter.dates === null) return null
  return (
    <Notice kind={phase === 'over' ? 'known' : 'wait'} title={t(`membership.now-${phase}`)}>
      <p>{t(`membership.next-${phase}`, { date: view.format.date(nextDay(shown)) })}</p>
      {phase === 'applications' && (
        <p>
          <a class="button" href={to(paths.join.href())}>
            {t('membership.to-apply')}
          </a>
        </p>
      )}
      {hasVote && (
        <p>
          <a class={phase === 'vote' ? 'button' : undefined} href={to(paths.litterVote.href({ number }))}>
            {t(phase === 'vote' ? 'membership.to-vote' : 'membership.to-vote-page')}
          </a>
        </p>
      )}
    </Notice>
  )
}

/** The day on which the next phase begins; of what is over, its last. */
function nextDay({ litter: { dates }, phase }: LitterShown): string {
  if (dates === null) return ''
  if (phase === 'announced') return dates.opensOn
  const next = courseOf(dates).find(
    ({ from }) => from > (courseOf(dates).find((one) => one.phase === phase)?.from ?? '9'),
  )
  return next?.from ?? dates.voteUntil
}

function Course({ view, shown: { litter, day } }: Pick<Props, 'view' | 'shown'>) {
  const { t, to, format } = view
  if (litter.dates === null) return null
  const steps = courseOf(litter.dates).map(({ phase, from, until }) => ({
    title: t(`membership.course-${phase}`),
    date: from,
    when: t('membership.from-until', { from: format.date(from), until: format.date(until) }),
    todo: day < from,
  }))
  return (
    <section class="stack" aria-labelledby="course">
      <h2 id="course">{t('membership.course-title')}</h2>
      <Timeline steps={steps} />
      <p>
        <a href={`${to(paths.litter.href({ number: String(litter.number) }))}.ics`}>{t('membership.to-calendar')}</a>
      </p>
    </section>
  )
}
