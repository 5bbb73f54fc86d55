import { paths } from '../../../../paths.ts'
import { FindingMark } from '../../../../ui/clause-state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import type { Declaration } from '../declared.ts'
import { anchorOf } from './anchor.ts'
import { ClauseText } from './clause-text.tsx'
import { DeclaredPart } from './declared-part.tsx'
import { titleOf } from './frame.tsx'

/** A self-assessment as it is read: with the charter that it answers. */
export interface Read {
  declaration: Declaration
  documentSlug: string
  clauses: readonly ClauseInPlace[]
}

interface Props {
  view: View
  read: Read
  clauses: readonly ClauseInPlace[]
}

/** One chapter of the charter, with what the hoster declares of each clause. */
export function SentChapter({ view, read, clauses }: Props) {
  const [first] = clauses
  if (!first) return null
  const { chapter, label } = first
  return (
    <section class="charter-chapter" aria-labelledby={`chapter-${chapter.id}`}>
      <span class="big-letter" aria-hidden="true">
        {label.replace(/\d+$/, '')}
      </span>
      <div class="stack">
        <h2 id={`chapter-${chapter.id}`}>{titleOf(view, chapter)}</h2>
        <ol class="clauses">
          {clauses.map((clause) => (
            <OneClause view={view} read={read} clause={clause} />
          ))}
        </ol>
      </div>
    </section>
  )
}

function OneClause({ view, read, clause }: { view: View; read: Read; clause: ClauseInPlace }) {
  const { declaration, documentSlug } = read
  const declared = declaration.clauses.get(clause.id)
  return (
    <li id={anchorOf(clause.id)} class={clause.level === 'recommended' ? 'recommended' : undefined}>
      <a class="label" href={view.to(paths.clause.href({ slug: documentSlug, clause: clause.id }))}>
        {clause.label}
      </a>
      <div class="stack">
        <ClauseText view={view} text={clause.text} />
        {declared ? (
          <DeclaredPart view={view} declarationId={declaration.id} declared={declared} />
        ) : (
          <p>
            <FindingMark sign="nobody-looked">{view.t('compliance.declares-nothing')}</FindingMark>
          </p>
        )}
      </div>
    </li>
  )
}
