import { inLanguage, isLanguage, type Translated } from '../../../../platform/i18n/index.ts'
import { Markdown } from '../../../../ui/markdown.tsx'
import type { View } from '../../../../ui/view.ts'

/** A text of the charter in the reader’s language, or in the one that it has. */
export function ClauseText({ view, text }: { view: View; text: Translated }) {
  const found = inLanguage(text, view.language)
  if (!found || found.text === '') return null
  return <Markdown text={found.text} language={isLanguage(found.language) ? found.language : view.language} under={3} />
}
