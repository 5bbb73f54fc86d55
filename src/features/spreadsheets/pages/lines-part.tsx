import type { Child } from 'hono/jsx'
import { Pairs } from '../../../ui/facts.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { Difference } from '../../hosters/index.ts'
import { FieldName, type Meant, ValueShown } from '../../journal/index.ts'
import type { Line } from '../planning/line.ts'
import type { Format } from '../sheet.ts'
import { placeOf, Rest } from './remarks-part.tsx'

interface Props {
  view: View
  format: Format
  fate: 'added' | 'changed' | 'same'
  lines: readonly Omit<Line<unknown>, 'said'>[]
  meant: Meant
}

const most = 100

/** The lines of one fate, with what they change. */
export function LinesPart({ view, format, fate, lines, meant }: Props) {
  if (lines.length === 0) return null
  return (
    <section class="stack" aria-labelledby={fate}>
      <h2 id={fate}>
        {view.t(`spreadsheets.lines-${fate}`)} ({view.format.number(lines.length)})
      </h2>
      <ul class="rows">
        {lines.slice(0, most).map(({ line, name, isFictional, changes }) => (
          <li class="stack">
            <h3>
              <bdi>{name}</bdi> {isFictional && <FictionalMark view={view} />}{' '}
              <span class="small soft">{placeOf(view, format, line)}</span>
            </h3>
            {changes.map((change) => (
              <Change view={view} change={change} meant={meant} />
            ))}
          </li>
        ))}
      </ul>
      <Rest view={view} count={lines.length - most} />
    </section>
  )
}

function Change({
  view,
  change: { fact, here, inFile },
  meant,
}: {
  view: View
  change: Difference
  meant: Meant
}): Child {
  const shown = { view, field: fact, meant, rest: '…' }
  return (
    <>
      <p>
        <FieldName view={view} name={fact} />
      </p>
      <Pairs
        view={view}
        facts={[
          { label: view.t('spreadsheets.before'), value: <ValueShown {...shown} value={here} /> },
          { label: view.t('spreadsheets.after'), value: <ValueShown {...shown} value={inFile} /> },
        ]}
      />
    </>
  )
}
