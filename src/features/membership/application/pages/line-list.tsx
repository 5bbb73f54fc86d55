import type { Child } from 'hono/jsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import type { SignName } from '../../../../ui/art/symbols.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Line, Verdict } from '../line.ts'

const signs: Record<Verdict, SignName> = { fine: 'check', 'to-mend': 'cross', unseen: 'info' }

interface Props {
  view: View
  lines: readonly Line[]
  /** Where a line is mended; null: there is nothing to mend from here. */
  mendAt?: ((line: Line) => string | null) | undefined
  /** What was seen then says no day of its own: the page says it once. */
  at: string | Temporal.Instant
}

/** What the machine says, line by line: a sign, a word, a sentence with its day, and where it is mended. */
export const LineList = ({ view, lines, mendAt, at }: Props) => (
  <ul class="rows">
    {lines.map((line) => (
      <li>
        <p>
          <Sign name={signs[line.verdict]} /> <strong>{view.t(`membership.${wordOf(line)}`)}</strong>{' '}
          {view.t(line.key, line.values)}{' '}
          {dayOf(view, line.seenAt) !== dayOf(view, at) && <Day view={view} line={line} />}{' '}
          {line.verdict !== 'fine' && mendLink(view, line, mendAt)}
        </p>
      </li>
    ))}
  </ul>
)

const Day = ({ view, line }: { view: View; line: Line }) => <span class="small soft">{dayOf(view, line.seenAt)}</span>

/** What is to mend before it is sent and what is advice are told apart. */
export const wordOf = ({ verdict, blocking }: Line) =>
  verdict === 'to-mend' ? (blocking ? 'word-blocking' : 'word-advice') : (`word-${verdict}` as const)

function mendLink({ t, to }: View, line: Line, mendAt: Props['mendAt']): Child {
  const href = mendAt?.(line)
  return href ? (
    <a href={to(href)}>{t(line.verdict === 'unseen' ? 'membership.see-there' : 'membership.mend-there')}</a>
  ) : null
}
