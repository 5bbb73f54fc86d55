import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import type { SignName } from './art/symbols.tsx'
import { Missing } from './missing.tsx'
import { type Source, SourceNote } from './source-note.tsx'
import type { View } from './view.ts'

export interface Fact {
  label: Child
  /** What the hoster says; null when it does not say. */
  value: Child
  source?: Source | null
}

interface TableProps {
  view: View
  caption: string
  facts: Fact[]
  /** Whether all of it is what the hoster itself says. */
  isStated?: boolean
}

/** Facts with their source and date, row by row. */
export const FactsTable = ({ view, caption, facts, isStated = true }: TableProps) => (
  <table class="facts-table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{view.t('ui.fact')}</th>
        <th scope="col">{view.t(isStated ? 'ui.fact-stated' : 'ui.fact-known')}</th>
        <th scope="col">{view.t('ui.fact-source')}</th>
      </tr>
    </thead>
    <tbody>
      {facts.map(({ label, value, source }) => (
        <tr>
          <th scope="row">{label}</th>
          <td>{value ?? <Missing view={view} />}</td>
          <td>{source ? <SourceNote view={view} source={source} /> : null}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A few facts as pairs, in a narrow column. */
export const Pairs = ({ view, facts }: { view: View; facts: Fact[] }) => (
  <dl class="pairs">
    {facts.map(({ label, value, source }) => (
      <>
        <dt>{label}</dt>
        <dd>
          {value ?? <Missing view={view} />}
          {source && <SourceNote view={view} source={source} />}
        </dd>
      </>
    ))}
  </dl>
)

/** The questions that a visitor asks first, each with its sign and its answer in plain words. */
export const Answers = ({ view, answers }: { view: View; answers: (Fact & { sign: SignName })[] }) => (
  <dl class="answers">
    {answers.map(({ sign, label, value, source }) => (
      <div>
        <dt>
          <Sign name={sign} />
          <span>{label}</span>
        </dt>
        <dd>
          {value ?? <Missing view={view} />}
          {source && <SourceNote view={view} source={source} />}
        </dd>
      </div>
    ))}
  </dl>
)
