/** The languages that the site's own words exist in, the first being the default. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** How a language is written here: our English is the British one, as its dates have to be. */
export const locales: Record<Language, string> = { fr: 'fr', en: 'en-GB' }

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/**
 * The best of the languages that are offered, the first when none is wanted, for an `Accept-Language` header (RFC 9110,
 * weights included).
 */
export function preferredLanguage(header: string | undefined, offered: readonly Language[] = languages): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const known = wanted.map(({ language }) => language).filter(isLanguage)
  return known.find((language) => offered.includes(language)) ?? offered[0] ?? languages[0]
}
