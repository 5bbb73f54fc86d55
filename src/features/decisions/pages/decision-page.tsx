import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { TopicsPart } from '../../discussions/index.ts'
import { Restricted } from '../../moderation/index.ts'
import { ResultsPart, resultFeeds } from '../results/index.ts'
import type { DecisionShown } from '../shown.ts'
import { addressOf } from '../title.ts'
import { ElectoratePart } from './electorate-part.tsx'
import { MandatesPart } from './mandates-part.tsx'
import { OwnPart } from './own-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { type Given, VotePart } from './vote-part.tsx'
import { WhenPart } from './when-part.tsx'

export interface DecisionPageProps {
  view: View
  shown: DecisionShown
  /** What was typed for one hoster, when it was refused. */
  given: Given | null
  /** What was just done. */
  saved?: 'cast' | 'mandate' | 'mandate-ended' | 'lifted' | undefined
}

/** One decision: what is asked, until when, who votes, how it stands, what came of it. */
export function DecisionPage({ view, shown, given, saved }: DecisionPageProps) {
  const { t, to, language } = view
  const { decision, state, results, topics } = shown
  const title = inLanguage(decision.title, language)?.text ?? ''
  return (
    <Shell
      view={view}
      title={title}
      wrong={given !== null}
      index={state !== 'withdrawn'}
      trail={[{ href: to(paths.decisions.href()), label: t('decisions.title') }]}
      feeds={resultFeeds(view, decision, results.count !== null)}
      sheets={['charter', 'votes']}
    >
      <PageHead
        title={title}
        mark={decision.fictional && <FictionalMark view={view} />}
        lead={<Lead view={view} shown={shown} />}
      />
      <div class="wrap two wide-start">
        <div class="stack">
          {saved && <Notice kind="good" role="status" title={t(`decisions.saved-${saved}`)} />}
          <section class="stack" aria-labelledby="asked">
            <h2 id="asked">{t('decisions.asked')}</h2>
            {shown.unsaid ? (
              <Restricted view={view} restriction={shown.unsaid} />
            ) : (
              <TranslatedMarkdown view={view} text={decision.text} under={2} />
            )}
            <AboutLink view={view} shown={shown} />
          </section>
          {state === 'open' && <VotePart view={view} shown={shown} given={given} />}
          <OwnPart view={view} shown={shown} />
          <ResultsPart view={view} results={results} />
          <ElectoratePart view={view} shown={shown} />
          <MandatesPart view={view} shown={shown} />
          <TopicsPart view={view} about={addressOf(decision)} topics={topics} />
        </div>
        <div class="stack">
          <WhenPart view={view} shown={shown} />
          <RulesPart view={view} decision={decision} />
          {shown.mayWithdraw && (
            <p>
              <a href={to(paths.decisionWithdrawal.href({ slug: decision.slug }))}>{t('decisions.withdraw')}</a>
            </p>
          )}
        </div>
      </div>
    </Shell>
  )
}

function Lead({ view, shown: { decision, state } }: { view: View; shown: DecisionShown }): Child {
  const { t, format, collective } = view
  const at = (instant: string) => format.instant(instant, collective.timeZone)
  switch (state) {
    case 'to-come':
      return t('decisions.lead-to-come', { at: at(decision.opensAt) })
    case 'open':
      return t('decisions.lead-open', { at: at(decision.closesAt) })
    case 'closing':
      return t('decisions.lead-closing')
    case 'closed':
      return t('decisions.lead-closed', { date: dayOf(view, decision.closesAt) })
    case 'withdrawn':
      return t('decisions.lead-withdrawn', { reason: decision.withdrawalReason ?? '' })
  }
}

function AboutLink({ view, shown: { decision } }: { view: View; shown: DecisionShown }) {
  const { t, to } = view
  const { about, votedAt } = decision
  return (
    <>
      {about && (
        <p>
          <a href={to(about.address)}>{t('decisions.about-link')}</a>
        </p>
      )}
      {votedAt && votedAt !== about?.address && (
        <p>
          <a href={to(votedAt)}>{t('decisions.voted-at-link')}</a>
        </p>
      )}
    </>
  )
}
