import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { Legend } from '../charts/legend.tsx'
import { StackedBar, type Tone } from '../charts/stacked-bar.tsx'
import { percentOf } from '../words.ts'

interface Answer {
  tone: Tone
  label: string
  count: number
}

interface Props {
  view: View
  answers: readonly Answer[]
  /** Votes that are shares of something, and of what; null where shares decide nothing. */
  share: { of: readonly Tone[]; label: string } | null
  /** Where the line stands that had to be reached, as votes. */
  mark?: number | undefined
}

/** One bar of all votes, each answer with its figure, and the same as a table. */
export function AnswersPart({ view, answers, share, mark }: Props) {
  const { t, format } = view
  const whole = sum(answers)
  const chosen = sum(answers.filter(({ tone }) => share?.of.includes(tone)))
  const label = t('decisions.votes-chart', {
    votes: format.list(answers.map(({ label, count }) => t('decisions.votes-of', { label, count }))),
  })
  return (
    <>
      <figure class="vote-figure">
        <StackedBar
          label={label}
          whole={whole}
          parts={answers.map(({ tone, count }) => ({ tone, value: count }))}
          mark={mark}
        />
        <figcaption>
          <Legend
            tones={answers.map(({ tone, label, count }) => ({
              tone,
              words: (
                <>
                  <strong>{format.number(count)}</strong> {label}
                </>
              ),
            }))}
          />
        </figcaption>
      </figure>
      <Table
        caption={t('decisions.votes-table')}
        columns={[t('decisions.column-answer'), t('decisions.column-votes'), ...(share ? [share.label] : [])]}
        rows={answers.map(({ tone, label, count }) => ({
          head: label,
          cells: [
            <span class="num">{format.number(count)}</span>,
            ...(share
              ? [share.of.includes(tone) ? t('decisions.percent', { share: percentOf(view, count, chosen) }) : '—']
              : []),
          ],
        }))}
      />
    </>
  )
}

const sum = (answers: readonly Answer[]) => answers.reduce((sum, { count }) => sum + count, 0)
