import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { Radios } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Pairs } from '../../../ui/facts.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SubjectLink } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination, underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { Quoted } from '../../moderation/index.ts'
import { answerLength, dueAt, outcomes, type Remark, type Voice } from '../remark.ts'
import { answerFields } from '../remark-form.ts'
import { Answered } from './answered.tsx'

/** Who reads: somebody who acts for the hoster, the coordination, or who holds the link that its mailbox got. */
export type Reader = 'hoster' | 'coordination' | 'link'

/** The same remark, for three readers: each has its own page. */
const titles = {
  hoster: 'remarks.one-title',
  coordination: 'remarks.one-title-coordination',
  link: 'remarks.one-title-link',
} as const satisfies Record<Reader, Key>

interface Props {
  view: View
  remark: Remark
  shown: SubjectShown
  hoster: Hoster
  voices: Voice[]
  form: FilledForm
  reader: Reader
}

/** One remark with all who said it, and its answer. */
export function OneRemarkPage({ view, remark, shown, hoster, voices, form, reader }: Props) {
  const { t } = view
  const title = t(titles[reader], { hoster: hoster.facts.name })
  const mayAnswer = remark.answeredAt === null || form.errors.length > 0
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={trailFor(view, hoster, reader)}
    >
      <PageHead
        title={t.rich<Child>(titles[reader], { hoster: <bdi>{hoster.facts.name}</bdi> })}
        lead={t('remarks.one-lead')}
      />
      <div class="wrap two wide-start">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={answerFields} />
          <Facts {...{ view, remark, shown, hoster, voices }} />
          <Said view={view} voices={voices} />
        </div>
        <div class="stack">
          <Answered view={view} remark={remark} />
          {mayAnswer && <AnswerForm view={view} form={form} />}
        </div>
      </div>
    </Shell>
  )
}

function trailFor(view: View, hoster: Hoster, reader: Reader) {
  const { t, to } = view
  if (reader === 'link') return underHoster(view, hoster)
  return reader === 'hoster'
    ? [
        ...underHoster(view, hoster),
        { href: to(paths.hosterRemarks.href({ slug: hoster.slug })), label: t('remarks.trail-remarks') },
      ]
    : [
        ...underCoordination(view),
        { href: to(paths.coordinationRemarks.href()), label: t('remarks.coordination-title') },
      ]
}

function Facts({ view, remark, shown, hoster, voices }: Omit<Props, 'form' | 'reader'>) {
  const { t } = view
  const { problem, createdAt, answeredAt, withCoordinationAt } = remark
  const until = dayOf(view, dueAt(Temporal.Instant.from(createdAt)))
  const isDue = answeredAt === null && withCoordinationAt === null
  return (
    <Pairs
      view={view}
      facts={[
        { label: t('remarks.column-about'), value: <SubjectLink view={view} shown={shown} /> },
        ...(remark.subject.kind === 'service'
          ? [{ label: t('remarks.column-hoster'), value: <bdi>{hoster.facts.name}</bdi> }]
          : []),
        {
          label: t('remarks.column-problem'),
          value: t('remarks.said-by', { problem: t(`remarks.problem-${problem}`), count: voices.length }),
        },
        ...(isDue ? [{ label: t('remarks.column-state'), value: t('remarks.state-until', { date: until }) }] : []),
      ]}
    />
  )
}

const mostShown = 100

const Said = ({ view, voices }: Pick<Props, 'view' | 'voices'>) => (
  <ul class="rows">
    {voices.slice(0, mostShown).map(({ explanation, createdAt }) => (
      <li>
        <p class="small soft">{dayOf(view, createdAt)}</p>
        {explanation === null ? <p class="soft">{view.t('remarks.no-explanation')}</p> : <Quoted text={explanation} />}
      </li>
    ))}
  </ul>
)

const AnswerForm = ({ view, form }: Pick<Props, 'view' | 'form'>) => (
  <form method="post" action={view.to(view.address)} novalidate>
    <Radios
      view={view}
      form={form}
      name="outcome"
      label={view.t('remarks.field-outcome')}
      choices={outcomes.map((value) => ({ value, label: view.t(`remarks.choice-${value}`) }))}
    />
    <TextArea
      view={view}
      form={form}
      name="answer"
      optional="unsaid"
      label={view.t('remarks.field-answer')}
      hint={view.t('remarks.field-answer-hint', answerLength)}
    />
    <div class="form-actions">
      <button class="button" type="submit">
        {view.t('remarks.send-answer')}
      </button>
    </div>
  </form>
)
