import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { View } from '../../../ui/view.ts'
import { resultFeeds } from './feeds.ts'
import { AnswersPart } from './parts/answers-part.tsx'
import { ApprovalPart } from './parts/approval-part.tsx'
import { BallotsPart } from './parts/ballots-part.tsx'
import { JudgmentPart } from './parts/judgment-part.tsx'
import { ObjectionsPart } from './parts/objections-part.tsx'
import { OrderPart } from './parts/order-part.tsx'
import { RankedPart } from './parts/ranked-part.tsx'
import { ReasonsPart } from './parts/reasons-part.tsx'
import { TurnoutPart } from './parts/turnout-part.tsx'
import type { Results } from './results.ts'
import { sentenceOf } from './sentence.ts'

/** What came of a vote, or where it stands; the page asks for the sheet `votes`. */
export function ResultsPart({ view, results }: { view: View; results: Results }) {
  const { t, to } = view
  const { state, decision, count } = results
  const link = (words: unknown[]) => <a href={to(paths.votesGuide.href())}>{words}</a>
  return (
    <section class="stack vote-results" aria-labelledby="results">
      <h2 id="results">{t(state === 'closed' ? 'decisions.results-title' : 'decisions.results-so-far-title')}</h2>
      <p class={state === 'closed' ? 'verdict' : undefined}>{sentenceOf(view, results)}</p>
      {state !== 'withdrawn' && <TurnoutPart view={view} results={results} />}
      {count && count.cast > 0 && (
        <section class="stack" aria-labelledby="votes">
          <h3 id="votes">{t('decisions.votes-title')}</h3>
          <Votes view={view} results={results} />
        </section>
      )}
      <ObjectionsPart view={view} results={results} />
      <ReasonsPart view={view} results={results} />
      <BallotsPart view={view} results={results} />
      <p class="small">{t.rich<Child>('decisions.results-how', { link })}</p>
      {state !== 'withdrawn' && (
        <FormatLinks
          view={view}
          feeds={resultFeeds(view, decision, count !== null)}
          label={t('decisions.results-again-as')}
        />
      )}
    </section>
  )
}

function Votes({ view, results: { decision, count } }: { view: View; results: Results }) {
  const { t } = view
  switch (count?.method) {
    case undefined:
      return null
    case 'for-against': {
      const { for: yes, against, blank } = count
      return (
        <AnswersPart
          view={view}
          share={{ of: ['yes', 'no'], label: t('decisions.column-share-chosen') }}
          answers={[
            { tone: 'yes', label: t('decisions.answer-for'), count: yes },
            { tone: 'no', label: t('decisions.answer-against'), count: against },
            { tone: 'blank', label: t('decisions.answer-blank'), count: blank },
          ]}
          mark={((yes + against) * decision.rules.threshold) / 100}
        />
      )
    }
    case 'consent':
      return (
        <AnswersPart
          view={view}
          share={null}
          answers={[
            { tone: 'yes', label: t('decisions.answer-consent'), count: count.consent },
            { tone: 'no', label: t('decisions.answer-standing'), count: count.objections },
            { tone: 'cast', label: t('decisions.answer-resolved'), count: count.resolved },
            { tone: 'blank', label: t('decisions.answer-blank'), count: count.blank },
          ]}
        />
      )
    case 'approval':
      return (
        <Ordered view={view} decision={decision} count={count}>
          <ApprovalPart view={view} decision={decision} count={count} />
        </Ordered>
      )
    case 'judgment':
      return (
        <Ordered view={view} decision={decision} count={count}>
          <JudgmentPart view={view} decision={decision} count={count} />
        </Ordered>
      )
    case 'ranked':
      return (
        <Ordered view={view} decision={decision} count={count}>
          <RankedPart view={view} decision={decision} count={count} />
        </Ordered>
      )
  }
}

type OrderProps = Parameters<typeof OrderPart>[0] & { children: Child }

/** Of blank ballots alone there is no order, and nothing to draw. */
function Ordered({ children, ...given }: OrderProps) {
  const { count, view } = given
  const blank = 'blank' in count && typeof count.blank === 'number' ? count.blank : 0
  return (
    <>
      <OrderPart {...given} />
      {count.order.length > 0 && children}
      {blank > 0 && <p class="small">{view.t('decisions.blank-count', { count: blank })}</p>}
    </>
  )
}
