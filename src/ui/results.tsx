import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

interface ResultProps {
  view: View
  name: string
  href: string
  /** Who: `<HosterFace>`; a list inside one hoster's page has none. */
  face?: Child
  mark?: Child
  /** In one line: kind, program, address. */
  what?: Child
  where?: Child
  access?: Child
  state?: Child
  heading?: 'h2' | 'h3'
}

/** A ledger: its rows are `Result`s, whose columns line up. `ordered` when the order means something. */
export function Results({ id, ordered = true, children }: { id?: string; ordered?: boolean; children: Child }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List class="results" id={id}>
      {children}
    </List>
  )
}

/** One row of a ledger: who, what · where · access · state. */
export function Result({ view, name, href, face, mark, what, where, access, state, heading = 'h3' }: ResultProps) {
  const { t } = view
  const Heading = heading
  const columns = [
    { column: 'where', label: t('ui.result-where'), content: where },
    { column: 'access', label: t('ui.result-access'), content: access },
    { column: 'state', label: t('ui.result-state'), content: state },
  ].filter(({ content }) => content)
  return (
    <li class={face ? 'result' : 'result no-face'}>
      {face}
      <div>
        <Heading>
          <a href={href}>
            <bdi>{name}</bdi>
          </a>{' '}
          {mark}
        </Heading>
        {what && <p class="what">{what}</p>}
      </div>
      {columns.length > 0 && (
        <dl class="facts">
          {columns.map(({ column, label, content }) => (
            <div class={`in-${column}`}>
              <dt class="hidden">{label}</dt>
              <dd>{content}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** What a part of the ledger has in common: near, further, place unknown; the note says how it is ordered. */
export const ResultsPart = ({ title, note }: { title: Child; note?: Child }) => (
  <div class="results-part">
    <h2>{title}</h2>
    {note && <p class="small soft">{note}</p>}
  </div>
)
