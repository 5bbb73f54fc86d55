import type { Child } from 'hono/jsx'
import { inLanguage, isLanguage, type Translated } from '../../../platform/i18n/index.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  text: Translated
  /** The level of the heading above it. */
  under?: number
}

/** A text of the document in the page’s language, else in its own, and then marked as such. */
export function Words({ view, text, under = 2 }: Props) {
  const found = inLanguage(text, view.language)
  if (found === undefined || !isLanguage(found.language)) return null
  return <Markdown text={found.text} language={found.language} under={under} />
}

/** A title or one sentence, without any mark-up. */
export function Line({ view, text }: { view: View; text: Translated }): Child {
  const found = inLanguage(text, view.language)
  if (found === undefined) return null
  return found.language === view.language ? found.text : <span lang={found.language}>{found.text}</span>
}

export const lineOf = (view: View, text: Translated): string => inLanguage(text, view.language)?.text ?? ''
