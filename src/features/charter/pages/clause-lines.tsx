import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { clauseAnchor } from '../clause-anchor.ts'
import type { ClauseInPlace } from '../clauses-of.ts'
import type { Clause, Content } from '../content.ts'
import { isBehind } from '../stamp-of.ts'

interface Props {
  view: View
  slug: string
  content: Content
  clauses: readonly ClauseInPlace[]
  /** Levels and what can be checked are said of a charter alone. */
  isCharter: boolean
  beside: ReadonlyMap<string, Child>
}

/** Clauses one below the other, each with its label, its level and what can be seen of it from outside. */
export const ClauseLines = ({ view, slug, content, clauses, isCharter, beside }: Props) => (
  <ol class="clauses">
    {clauses.map((clause) => (
      <li id={clauseAnchor(clause.id)} class={isCharter && clause.level === 'recommended' ? 'recommended' : undefined}>
        <a class="label" href={view.to(paths.clause.href({ slug, clause: clause.id }))}>
          {quiet(`${view.t('charter.clause')} `)}
          {clause.label}
        </a>
        <div>
          <TranslatedMarkdown view={view} text={clause.text} />
          <ClauseMeta view={view} content={content} clause={clause} isCharter={isCharter}>
            {beside.get(clause.id)}
          </ClauseMeta>
        </div>
      </li>
    ))}
  </ol>
)

interface MetaProps {
  view: View
  content: Content
  clause: Clause
  isCharter: boolean
  children?: Child
}

/** The small line under a clause. */
export function ClauseMeta({ view, content, clause, isCharter, children }: MetaProps) {
  const translation = translationOf(view, clause, content)
  if (!isCharter && translation === null && !children) return null
  return (
    <p class="meta">
      {isCharter && <span class="level">{view.t(`charter.level-${clause.level}`)}</span>}
      {isCharter && <SightOf view={view} clause={clause} />}
      {translation && (
        <span>
          <Sign name="globe" /> {view.t(translation)}
        </span>
      )}
      {children}
    </p>
  )
}

/** Who checks it: people who read, or also a machine from outside. */
export const SightOf = ({ view, clause }: { view: View; clause: Clause }) =>
  clause.unconfirmed ? (
    <span>
      <Sign name="hourglass" /> {view.t('charter.unconfirmed-short')}
    </span>
  ) : (
    <span>
      <Sign name={clause.sight === 'none' ? 'human' : 'robot'} /> {view.t(`charter.sight-${clause.sight}`)}
    </span>
  )

/** What is to be known of the translation that one reads; null when it is the original, or as new as it. */
export function translationOf({ language }: View, clause: Clause, { original }: Content) {
  if (language === original) return null
  if (clause.text[language] === undefined) return 'charter.not-translated'
  return isBehind(clause, language, original) ? 'charter.translation-behind' : null
}
