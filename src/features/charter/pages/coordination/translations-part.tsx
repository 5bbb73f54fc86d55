import { paths } from '../../../../paths.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { findClause } from '../../clauses-of.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { translationGaps } from '../../stamp-of.ts'

interface Props {
  view: View
  asked: VersionAsked
}

/** How far each translation goes: what lacks, what lags behind, and a way to say that it is right as it is. */
export function TranslationsPart({ view, asked }: Props) {
  const { content } = asked.version
  const gaps = languages
    .filter((language) => language !== content.original)
    .map((language) => ({ language, ...translationGaps(content, language) }))
    .filter(({ missing, behind }) => missing.length + behind.length > 0)
  if (gaps.length === 0) return null
  const { t, to, format } = view
  return (
    <>
      {gaps.map(({ language, missing, behind }) => (
        <Notice
          kind="wait"
          title={t('charter.gaps-title', {
            language: format.languageName(language),
            missing: missing.length,
            behind: behind.length,
          })}
        >
          <p class="row">
            {[...behind, ...missing].map((id) => (
              <a href={to(paths.coordinationClause.href({ ...at(asked), clause: id }))}>
                {findClause(content, id)?.label ?? id}
              </a>
            ))}
          </p>
          {behind.length > 0 && (
            <form method="post" action={to(paths.coordinationVersionOrder.href(at(asked)))}>
              <button class="button outline small" type="submit" name="do" value={`caught-up ${language}`}>
                {t('charter.gaps-fresh', { language: format.languageName(language) })}
              </button>
            </form>
          )}
        </Notice>
      ))}
    </>
  )
}
