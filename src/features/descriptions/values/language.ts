/** The code of a language, from its code or its name in French, English or itself; undefined when there is none. */
export function languageNamed(word: string): string | undefined {
  if (usual.includes(word)) return word
  const code = word.trim().slice(0, 40)
  if (/^[a-z]{2,3}([-_][a-z]{2,4})?$/i.test(code) && isLanguageCode(code.replace('_', '-'))) {
    return Intl.getCanonicalLocales(code.replace('_', '-'))[0]
  }
  byName ??= languagesByName()
  return byName.get(code.toLowerCase())
}

/** What most services speak: nothing to look up in them. */
const usual = 'fr en de nl es it pt br oc ca eu co eo ar pl sv ru el'.split(' ')

const isLanguageCode = (code: string) => english.of(code.split('-')[0] ?? '') !== undefined

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

let byName: Map<string, string> | undefined

function languagesByName(): Map<string, string> {
  const names = usual.flatMap((code) =>
    ['fr', 'en', code].map((speaker): [string, string] => [
      (new Intl.DisplayNames(speaker, { type: 'language' }).of(code) ?? code).toLowerCase(),
      code,
    ]),
  )
  return new Map(names)
}
