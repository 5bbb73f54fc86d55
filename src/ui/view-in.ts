import { linksIn } from '../paths.ts'
import { formatsIn, isLanguage, type Language, languages, translator } from '../platform/i18n/index.ts'
import type { View } from './view.ts'

/** The same surroundings in the language that the address names, else the first: never the browser's, it is kept. */
export function viewIn(view: View, named: string | undefined): View {
  const language: Language = isLanguage(named) ? named : languages[0]
  return { ...view, language, t: translator(language), format: formatsIn(language), to: linksIn(language) }
}
