/** A text in one or several languages, by BCP 47 code. */
export type Translated = Record<string, string>

/** The text in the wanted language, else in the first one it has; undefined when it has none. */
export function inLanguage(text: Translated | null, language: string): { text: string; language: string } | undefined {
  if (!text) return undefined
  const texts = Object.entries(text)
  const found = texts.find(([written]) => written === language) ?? texts[0]
  return found && { text: found[1], language: found[0] }
}
