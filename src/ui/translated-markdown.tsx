import { inLanguage, isLanguage, type Translated } from '../platform/i18n/index.ts'
import { Markdown, type MarkdownWish } from './markdown.tsx'
import type { View } from './view.ts'

/** A text with mark-up in the page's language, else in the first it has, and then marked as such. */
export function TranslatedMarkdown({ view, text, ...wish }: { view: View; text: Translated } & MarkdownWish) {
  const found = inLanguage(text, view.language)
  if (found === undefined || !isLanguage(found.language)) return null
  return <Markdown text={found.text} language={found.language} {...wish} />
}
