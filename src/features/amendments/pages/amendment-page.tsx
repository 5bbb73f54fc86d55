import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { ReasonsPart, sentenceOf } from '../../decisions/index.ts'
import { type TopicsOn, TopicsPart } from '../../discussions/index.ts'
import type { Consequence } from '../consequences/consequences-of.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { ConsequencePart } from './consequences-part.tsx'
import { DocumentDifferences } from './document-differences.tsx'
import { NextSteps } from './next-steps.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { StandingPart } from './standing-part.tsx'
import { titleIn, underAmendments } from './trails.ts'
import { VersionsList } from './versions-list.tsx'

interface Props {
  view: View
  shown: ProposalShown
  /** By document. */
  consequences: ReadonlyMap<string, Consequence[]>
  topics: TopicsOn
  /** By the address of a clause's page. */
  topicCounts: ReadonlyMap<string, number>
  own: 'author' | 'writer' | null
  form: FilledForm
  saved: boolean
}

/** A proposal: what it changes word by word, why, what it would ask of members, and what is said of it. */
export function AmendmentPage(props: Props) {
  const { view, shown, topics, own, form, saved } = props
  const { t, format } = view
  const { amendment, version, stale, state } = shown
  const { slug, authorName, proposedAt } = amendment
  const { proposal } = version
  const title = titleIn(view, proposal)
  const about = paths.amendment.href({ slug })
  const name = <bdi>{authorName}</bdi>
  const day = <time datetime={proposedAt ?? ''}>{format.date((proposedAt ?? '').slice(0, 10))}</time>
  return (
    <Shell
      view={view}
      title={title}
      description={t('amendments.description', { title })}
      index={!amendment.fictional}
      canonical={about}
      feeds={[{ title, href: `${view.to(about)}.json`, type: 'application/json' }]}
      wrong={form.errors.length > 0}
      trail={underAmendments(view)}
      sheets={['charter']}
    >
      <PageHead title={<bdi>{title}</bdi>}>
        {saved && <Notice kind="good" role="status" title={t('charter.saved')} />}
        <ErrorSummary view={view} form={form} order={['reason']} />
        <p class="soft">
          {t.rich<Child>(authorName ? 'amendments.proposed-by' : 'amendments.proposed', { name, day })}
        </p>
        <StandingPart view={view} shown={shown} />
      </PageHead>
      <div class="wrap stack">
        {shown.results?.state === 'closed' && (
          <section class="stack" aria-labelledby="result">
            <h2 id="result">{t('amendments.result')}</h2>
            <p>{sentenceOf(view, shown.results)}</p>
            <ReasonsPart view={view} results={shown.results} />
          </section>
        )}
        <section class="stack" aria-labelledby="why">
          <h2 id="why">{t('amendments.reasons')}</h2>
          <TranslatedMarkdown view={view} text={proposal.reasons} ofStranger />
          <p>{t('amendments.days-said', { force: proposal.forceDays, grace: proposal.graceDays })}</p>
        </section>
        {state === 'open' && <StaleNotice view={view} amendment={amendment} stale={stale} isOwn={own !== null} />}
        <Changes {...props} />
        <NextSteps view={view} shown={shown} own={own} form={form} />
        <VersionsList view={view} shown={shown} />
        <TopicsPart view={view} about={about} topics={topics} />
      </div>
    </Shell>
  )
}

/** Clause by clause: the difference, what follows from it, where it is discussed. */
function Changes({ view, shown, consequences, topicCounts }: Props) {
  const { t, to } = view
  const { slug } = shown.amendment
  return (
    <>
      {shown.comparisons.length === 0 && <p>{t('amendments.no-changes-left')}</p>}
      {shown.comparisons.map((comparison) => {
        const { document } = comparison.shown
        const hrefOf = (clause: string) => paths.amendmentClause.href({ slug, document: document.slug, clause })
        return (
          <DocumentDifferences
            view={view}
            comparison={comparison}
            hrefOf={hrefOf}
            under={({ id }) => (
              <>
                {(consequences.get(document.id) ?? [])
                  .filter(({ clause }) => clause.id === id)
                  .map((consequence) => (
                    <ConsequencePart view={view} consequence={consequence} />
                  ))}
                <p>
                  <a href={to(hrefOf(id))}>
                    {t('amendments.discuss-clause', { count: topicCounts.get(hrefOf(id)) ?? 0 })}
                  </a>
                </p>
              </>
            )}
          />
        )
      })}
    </>
  )
}
