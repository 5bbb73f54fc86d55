import type { Child } from 'hono/jsx'
import { inLanguage, type Translated } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'

/** A title or one sentence, without any mark-up. */
export function Line({ view, text }: { view: View; text: Translated }): Child {
  const found = inLanguage(text, view.language)
  if (found === undefined) return null
  return found.language === view.language ? found.text : <span lang={found.language}>{found.text}</span>
}

export const lineOf = (view: View, text: Translated): string => inLanguage(text, view.language)?.text ?? ''
