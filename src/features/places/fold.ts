const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' }
const abbreviation = /\b(?:st|ste)\b|\bs\/ ?/g
const writtenOut: Record<string, string> = { st: 'saint', ste: 'sainte' }

/** Lower case without accents or ligatures; whatever else stands in the text stays. */
export function unaccented(text: string): string {
  const lower = text.toLowerCase()
  if (!/[^ -~]/.test(lower)) return lower
  const bare = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  return /[œæßø]/.test(bare) ? bare.replace(/[œæßø]/g, (sign) => ligatures[sign] ?? '') : bare
}

/** What two spellings of one name have in common: `St-Étienne`, `saint etienne` → `saintetienne`. */
export const fold = (name: string): string =>
  unspaced(unaccented(name).replace(abbreviation, (short) => writtenOut[short] ?? 'sur '))

/** The same without writing abbreviations out: who types `st` may be on the way to Strasbourg. */
export const foldAsTyped = (name: string): string => unspaced(unaccented(name))

/** Readable in an address: `L'Haÿ-les-Roses` → `l-hay-les-roses`. */
export const hyphenated = (name: string): string =>
  unaccented(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const unspaced = (text: string) => text.replace(/[^a-z0-9]+/g, '')
