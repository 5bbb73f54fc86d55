import type { Child } from 'hono/jsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { at, type Count, type CountOfChoice } from '../../counting/index.ts'
import type { Decision } from '../../decision.ts'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { labelOf } from '../words.ts'

interface Props {
  view: View
  decision: Decision
  count: Count & CountOfChoice & { method: 'ranked' }
}

/** Every duel between two options, and the chains of duels by which one comes before another. */
export function RankedPart(props: Props) {
  const { view, decision, count } = props
  const { t } = view
  const options = optionsInOrder(view, decision, count)
  return (
    <>
      <h4>{t('decisions.duels-title')}</h4>
      <p class="small soft">{t('decisions.duels-how')}</p>
      <ul class="vote-bars">
        {pairsOf(options).map(([one, other]) => (
          <li>
            <Duel
              view={view}
              names={[one.label, other.label]}
              votes={[at(count.pairs, one.place, other.place), at(count.pairs, other.place, one.place)]}
            />
          </li>
        ))}
      </ul>
      <div class="vote-duels">
        <Table
          caption={t('decisions.duels-table')}
          roomy={options.length > 4}
          columns={[t('decisions.column-preferred'), ...options.map(({ letter }) => letter)]}
          rows={options.map((one) => ({
            head: t('decisions.lettered', { letter: one.letter, option: one.label }),
            cells: options.map((other) =>
              one === other
                ? '—'
                : duelCell(view, at(count.pairs, one.place, other.place), at(count.pairs, other.place, one.place)),
            ),
          }))}
        />
      </div>
      <h4>{t('decisions.paths-title')}</h4>
      <p class="small soft">{t('decisions.paths-how')}</p>
      <Paths view={view} count={count} options={options} />
    </>
  )
}

interface Lettered {
  letter: string
  label: string
  /** In the lists of the count. */
  place: number
}

/** Called A, B, C from the best on, so that long names do not hide the paths. */
function optionsInOrder(view: View, decision: Decision, { order, options }: CountOfChoice): Lettered[] {
  return order.flat().map((id, at) => ({
    letter: String.fromCharCode('A'.charCodeAt(0) + at),
    label: labelOf(view, decision, id),
    place: options.indexOf(id),
  }))
}

const pairsOf = (options: readonly Lettered[]) =>
  options.flatMap((one, from) => options.slice(from + 1).map((other): [Lettered, Lettered] => [one, other]))

interface DuelProps {
  view: View
  names: [string, string]
  votes: [number, number]
}

function Duel({ view, names: [one, other], votes: [over, under] }: DuelProps) {
  const words = view.t('decisions.duel', { one, other, over, under })
  return (
    <>
      <p>{words}</p>
      <StackedBar
        label={words}
        whole={over + under}
        parts={[
          { tone: 'yes', value: over },
          { tone: 'no', value: under },
        ]}
        mark={(over + under) / 2}
      />
    </>
  )
}

function duelCell({ t, format }: View, over: number, under: number): Child {
  const figure = format.number(over)
  if (over <= under) return figure
  const won = (words: Child[]) => (
    <>
      <Sign name="check" />
      <span class="hidden">{words}</span>
    </>
  )
  return t.rich<Child>('decisions.duel-won', { votes: over, b: (words) => <b>{words}</b>, won })
}

function Paths({ view: { t }, count, options }: { view: View; count: Props['count']; options: readonly Lettered[] }) {
  const letterOf = (place: number) => options.find((option) => option.place === place)?.letter ?? ''
  const path = (from: Lettered, to: Lettered): string => {
    const steps = count.paths[from.place]?.[to.place] ?? []
    if (steps.length === 0) return t('decisions.path-none')
    const strength = at(count.strengths, from.place, to.place)
    return t('decisions.path', { path: steps.map(letterOf).join(' → '), strength })
  }
  return (
    <Table
      caption={t('decisions.paths-table')}
      stacked
      columns={[t('decisions.column-duel'), t('decisions.column-path'), t('decisions.column-path-back')]}
      rows={pairsOf(options).map(([one, other]) => ({
        head: t('decisions.duel-of', { one: one.letter, other: other.letter }),
        cells: [path(one, other), path(other, one)],
      }))}
    />
  )
}
