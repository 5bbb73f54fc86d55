/** The name of a country in the language of the protocol's own files, from its code. */
export const nameOfCountry = (code: string | null | undefined) => (code ? (names.of(code) ?? null) : null)

const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' })
