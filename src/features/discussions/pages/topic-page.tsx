import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { Quoted, Restricted } from '../../moderation/index.ts'
import type { About } from '../discussed.ts'
import { type Answer, addressed, type Closed, type Topic } from '../topic.ts'
import { AboutLine } from './about-link.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerPart, type Reader } from './answer-part.tsx'
import { Following, Managing } from './topic-doings.tsx'
import { TopicTitle } from './topic-row.tsx'
import { titleOf, underDiscussions } from './trail.ts'
import type { Writer } from './writing-fields.tsx'

export interface TopicShown {
  topic: Topic
  about: (About & { address: string }) | undefined
  beginning: Answer
  answers: readonly Answer[]
  hasMore: boolean
  /** The number of the last answer of the page before; 0 on the first one. */
  after: number
}

/** What a reader may do: null for a visitor. */
export interface Doing extends Reader {
  writer: Writer
  follows: boolean
  mayClose: boolean
  mayReopen: boolean
}

interface Props extends TopicShown {
  view: View
  doing: Doing | null
  form: FilledForm
}

const longestTitle = 50

/** A topic: what it begins with, its answers in their order, and the form to answer. */
export function TopicPage({ view, doing, form, ...shown }: Props) {
  const { t, to } = view
  const { topic, about, beginning, answers, after } = shown
  const { closed } = topic
  const title = titleOf(view, topic)
  const slug = addressed(topic)
  const feed: Feed = { title, type: 'application/atom+xml', href: `${to(paths.discussion.href({ slug }))}.atom` }
  return (
    <Shell
      view={view}
      title={short(title, longestTitle)}
      wrong={form.errors.length > 0}
      index={!topic.hidden && after === 0}
      canonical={paths.discussion.href({ slug }, after === 0 ? {} : { after })}
      trail={underDiscussions(view)}
      feeds={[feed]}
      sheets={['charter']}
      skips={doing && !closed ? [{ href: '#to-answer', label: t('discussions.skip-to-answer') }] : []}
    >
      <PageHead title={<TopicTitle view={view} topic={topic} />} lead={<AboutLine view={view} about={about} />} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['text', 'language', 'as']} />
          {closed && <ClosedNotice view={view} closed={closed} />}
          <AnswerPart view={view} topic={topic} answer={beginning} reader={doing} />
          <h2 id="answers">{t('discussions.answers-title', { count: topic.answers })}</h2>
          <Which view={view} {...shown} />
          {answers.map((answer) => (
            <AnswerPart view={view} topic={topic} answer={answer} reader={doing} />
          ))}
          <Pager view={view} {...shown} />
          {(!closed || form.errors.length > 0) && <AnswerForm view={view} slug={slug} form={form} doing={doing} />}
        </div>
        <div class="stack">
          {doing && <Following view={view} slug={slug} follows={doing.follows} />}
          {doing && <Managing view={view} topic={topic} doing={doing} />}
          <FormatLinks view={view} feeds={[feed]} label={t('discussions.again-as')} />
        </div>
      </div>
    </Shell>
  )
}

function ClosedNotice({ view, closed }: { view: View; closed: Closed }) {
  const { t } = view
  const { at, as, reason, language, hidden } = closed
  const date = dayOf(view, at)
  return (
    <Notice kind="former" title={t('discussions.closed-title')}>
      <p>
        {as === 'opener'
          ? t('discussions.closed-by-opener', { date })
          : t('discussions.closed-by-coordination', { date })}
      </p>
      {hidden && <Restricted view={view} restriction={hidden} />}
      {!hidden && reason === null && <p>{t('discussions.closed-erased')}</p>}
      {!hidden && reason !== null && (
        <div lang={language} dir="auto">
          <Quoted text={reason} />
        </div>
      )}
    </Notice>
  )
}

/** Which answers a page shows that has not all. */
function Which({ view: { t }, topic, answers, hasMore, after }: TopicShown & { view: View }) {
  const [first, last] = [answers.at(0)?.number, answers.at(-1)?.number]
  if ((after === 0 && !hasMore) || first === undefined || last === undefined) return null
  return <p>{t('discussions.answers-from', { first, last, count: topic.answers })}</p>
}

function Pager({ view: { t, to }, topic, answers, hasMore, after }: TopicShown & { view: View }) {
  const slug = addressed(topic)
  const last = answers.at(-1)
  const links: Child[] = []
  if (after > 0) links.push(<a href={to(paths.discussion.href({ slug }))}>{t('discussions.answers-first')}</a>)
  if (hasMore && last)
    links.push(
      <a href={to(paths.discussion.href({ slug }, { after: last.number }))} rel="next">
        {t('discussions.answers-more')}
      </a>,
    )
  return links.length > 0 && <p class="row">{links}</p>
}
