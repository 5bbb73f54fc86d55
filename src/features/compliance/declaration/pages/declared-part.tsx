import { FindingMark } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { Markdown } from '../../../../ui/markdown.tsx'
import type { View } from '../../../../ui/view.ts'
import type { DeclaredClause } from '../declared.ts'
import { declaredWords } from './declared-words.ts'
import { FilesList } from './files-list.tsx'

interface Props {
  view: View
  declarationId: string
  declared: DeclaredClause
}

/** What a hoster declares of one clause. No heading of its own. */
export function DeclaredPart({ view, declarationId, declared }: Props) {
  const { t, format } = view
  const { state, explanation, link, plannedOn, files, savedAt } = declared
  const { key, sign } = declaredWords[state]
  return (
    <div class="stack">
      <p>
        <FindingMark sign={sign}>
          {state === 'planned' && plannedOn
            ? t('compliance.declares-planned-by', { date: format.date(plannedOn) })
            : t(key)}
        </FindingMark>{' '}
        <span class="small soft">{t('compliance.declared-on', { date: dayOf(view, savedAt) })}</span>
      </p>
      {explanation && <Markdown text={explanation} language={declared.language} ofStranger under={3} />}
      {link && (
        <p class="breaks">
          <ExternalLink view={view} href={link} />
        </p>
      )}
      {files.length > 0 && <FilesList view={view} declarationId={declarationId} files={files} />}
    </div>
  )
}
