import { paths } from '../../../../paths.ts'
import { ClauseStateCount } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HosterFace } from '../../../../ui/hoster-face.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import { BallotFields, isAdopted, typedOf, type Voice } from '../../../decisions/index.ts'
import { ReviewsAtAGlance } from '../../review/at-a-glance.tsx'
import { Words } from '../../review/pages/words.tsx'
import { nameOf } from '../cast-ballots.ts'
import type { Counted, Voted } from '../vote-shown.ts'

interface Props {
  view: View
  voted: Voted
  /** Where it is voted here. */
  ballot?: { form: FilledForm; clauses: readonly ClauseInPlace[]; voice: Voice | null }
}

/** One application of a vote: who they are, what machines and reviewers say, and the choice or the result. */
export function VotedApplication({ view, voted, ballot }: Props) {
  const { t, to } = view
  const { application, decision, reviews, lines, standing } = voted
  const { slug, hoster } = application
  const toMend = lines.filter(({ verdict }) => verdict === 'to-mend').length
  return (
    <section class="stack band" aria-labelledby={`on-${slug}`}>
      <div class="row">
        <HosterFace slug={hoster.slug} logo={null} />
        <div>
          <h2 id={`on-${slug}`}>
            <a href={to(paths.application.href({ slug }))}>
              <bdi>{hoster.name}</bdi>
            </a>
            <MarkedIf view={view} shown={hoster} />
          </h2>
          {lines.length > 0 && (
            <p class="small">{t('membership.machine-lines', { count: lines.length, mend: toMend })}</p>
          )}
        </div>
      </div>
      <Reasons view={view} voted={voted} />
      {standing && <StandingLine view={view} standing={standing} slug={hoster.slug} />}
      <ReviewsAtAGlance view={view} slug={slug} reviews={reviews} />
      <Result view={view} voted={voted} />
      {ballot && voted.state === 'open' && ballot.voice && isOthers(ballot.voice) && (
        <p>{t('decisions.own-ballot-stands')}</p>
      )}
      {ballot && voted.state === 'open' && ballot.voice && !isOthers(ballot.voice) && (
        <BallotFields
          view={view}
          decision={decision}
          name={nameOf(decision)}
          given={given(ballot.form, voted, ballot.voice)}
          clauses={ballot.clauses.map(({ id, label }) => ({ id, label }))}
          legend={t('membership.admit-question', { name: hoster.name })}
          optional
        />
      )}
    </section>
  )
}

/** The hoster that gave the mandate voted itself. */
const isOthers = ({ byMandateOf, isOwnCast }: Voice): boolean => byMandateOf !== null && isOwnCast

/** What was just typed; else what stands. */
function given(form: FilledForm, { decision }: Voted, { cast }: Voice): FilledForm {
  if (Object.keys(form.values).length > 0) return form
  const name = nameOf(decision)
  if (!cast?.ballot) return form
  const said = { [`${name}.reason`]: cast.reason ?? '', [`${name}.clause`]: cast.clauseId ?? '' }
  return { values: { ...typedOf(cast.ballot, decision, name), ...said }, errors: [] }
}

/** In its own words, why it comes: the beginning of what it wrote. */
function Reasons({ view, voted: { application, isHidden } }: Pick<Props, 'view' | 'voted'>) {
  const { dossier, cleared } = application
  const [first = ''] = cleared || isHidden ? [] : dossier.reasons.split(/\n\s*\n/)
  if (first.trim() === '') return null
  const text = first.length > 400 ? `${first.slice(0, 400).replace(/\s+\S*$/u, '')}…` : first
  return (
    <blockquote class="prose" lang={dossier.language === view.language ? undefined : dossier.language} dir="auto">
      <p>{text}</p>
    </blockquote>
  )
}

function StandingLine({ view, standing, slug }: { view: View; standing: Counted; slug: string }) {
  const counts = [
    ['met', standing.met],
    ['not-met', standing.notMet],
    ['not-found', standing.notFound],
    ['declared', standing.declared],
    [null, standing.others],
  ] as const
  return (
    <p class="row">
      {counts.map(([state, count]) => count > 0 && <ClauseStateCount view={view} state={state} count={count} />)}
      <a class="small" href={view.to(paths.diagnosis.href({ slug }))}>
        {view.t('membership.to-diagnosis')}
      </a>
    </p>
  )
}

function Result({ view, voted: { decision, state, reasons, application } }: Pick<Props, 'view' | 'voted'>) {
  const { t, to } = view
  const link = <a href={to(paths.decision.href({ slug: decision.slug }))}>{t('membership.to-decision')}</a>
  if (state === 'to-come') return <p>{t('membership.vote-opens', { date: dayOf(view, decision.opensAt) })}</p>
  if (state !== 'closed' || decision.outcome === null)
    return (
      <p class="small soft">
        {t('membership.vote-until', { date: lastDayOf(view, decision.closesAt) })} {link}
      </p>
    )
  const result = isAdopted(decision.outcome)
    ? 'admitted'
    : decision.outcome.state === 'default'
      ? 'postponed'
      : 'declined'
  return (
    <>
      <Notice
        kind={result === 'admitted' ? 'good' : 'former'}
        title={t(`membership.result-${result}`, { name: application.hoster.name })}
      >
        <p>{link}</p>
      </Notice>
      {reasons.length > 0 && (
        <details class="folded">
          <summary>{t('membership.reasons-title', { count: reasons.length })}</summary>
          <ul>
            {reasons.map(({ reason, clauseId, language }) => (
              <li>
                {clauseId && <code>{clauseId}</code>} {reason && <Words text={reason} language={language} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A vote that ends at midnight has its last day before. */
const lastDayOf = (view: View, closesAt: string): string =>
  dayOf(view, Temporal.Instant.from(closesAt).subtract({ seconds: 1 }))
