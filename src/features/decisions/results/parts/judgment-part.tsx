import type { Child } from 'hono/jsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Count, CountOfChoice } from '../../counting/index.ts'
import { type Decision, grades } from '../../decision.ts'
import { Legend } from '../charts/legend.tsx'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { labelOf } from '../words.ts'

interface Props {
  view: View
  decision: Decision
  count: Count & CountOfChoice & { method: 'judgment' }
}

/** The grades of each option side by side, the best left; the grade on the line in the middle is the majority's. */
export function JudgmentPart({ view, decision, count }: Props) {
  const { t, format } = view
  const said = count.cast - count.blank
  const judged = count.order.flat().map((id) => {
    const place = count.options.indexOf(id)
    const given = count.grades[place] ?? []
    const median = t(`decisions.grade-${count.medians[place] ?? 'reject'}`)
    return { option: labelOf(view, decision, id), given, median }
  })
  return (
    <>
      <figure class="vote-figure">
        <ul class="vote-bars">
          {judged.map(({ option, given, median }) => (
            <li>
              <p>{t.rich<Child>('decisions.judged', { option, grade: median, b: (words) => <b>{words}</b> })}</p>
              <StackedBar
                label={t('decisions.judged-chart', { option, grade: median })}
                whole={said}
                parts={grades.map((grade, at) => ({ tone: grade, value: given[at] ?? 0 }))}
                mark={said / 2}
              />
            </li>
          ))}
        </ul>
        <figcaption class="stack">
          <Legend tones={grades.map((grade) => ({ tone: grade, words: t(`decisions.grade-${grade}`) }))} />
          <p class="small soft">{t('decisions.judged-how')}</p>
        </figcaption>
      </figure>
      <Table
        caption={t('decisions.judged-table', { said })}
        stacked
        columns={[
          t('decisions.column-option'),
          ...grades.map((grade) => t(`decisions.grade-${grade}`)),
          t('decisions.column-median'),
        ]}
        rows={judged.map(({ option, given, median }) => ({
          head: option,
          cells: [...given.map((count) => <span class="num">{format.number(count)}</span>), median],
        }))}
      />
    </>
  )
}
