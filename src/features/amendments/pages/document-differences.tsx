import type { Child } from 'hono/jsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import {
  type ClauseDifference,
  type Comparison,
  Counts,
  Differences,
  lineOf,
  nothingChanged,
} from '../../charter/index.ts'

interface Props {
  view: View
  comparison: Comparison
  hrefOf: (clauseId: string) => string
  /** What the two sides are called; else the text in force and the proposal. */
  names?: { before: string; after: string }
  under?: (clause: ClauseDifference) => Child
}

/** What an amendment makes of one document, clause by clause. */
export function DocumentDifferences({ view, comparison, hrefOf, names, under }: Props) {
  const { t } = view
  if (nothingChanged(comparison)) return null
  const { document, version } = comparison.shown
  const quoted = (clause: ClauseDifference) => (
    <>
      {clause.text === null && <Unchanged view={view} clause={clause} />}
      {under?.(clause)}
    </>
  )
  const sides = names ?? { before: t('charter.version', { number: version.number }), after: t('amendments.side-after') }
  return (
    <section class="stack" aria-labelledby={`document-${document.slug}`}>
      <h2 id={`document-${document.slug}`}>{lineOf(view, version.content.title)}</h2>
      <p>
        <Counts view={view} comparison={comparison} />
      </p>
      <Differences view={view} comparison={comparison} names={sides} hrefOf={hrefOf} under={quoted} />
    </section>
  )
}

/** What a clause says whose words stay: one reads what becomes required, or moves. */
const Unchanged = ({ view, clause: { after, before } }: { view: View; clause: ClauseDifference }) => (
  <blockquote class="clause-text">
    <TranslatedMarkdown view={view} text={(after ?? before)?.text ?? {}} />
  </blockquote>
)
