import snowball from 'snowball-stemmers'

/** A word as it was written (small letters) and as it is looked up (no accents). */
export interface Word {
  written: string
  folded: string
}

const longest = 40
const french = snowball.newStemmer('french')
const english = snowball.newStemmer('english')
const unfoldable: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** The words of a text in order, whatever is between them; what is longer than 40 letters is cut. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const [found] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const written = found.slice(0, longest)
    const folded = fold(written).slice(0, longest)
    if (folded !== '') words.push({ written, folded })
  }
  return words
}

/** Without case and accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => unfoldable[letter] ?? letter)
}

/**
 * What a word has in common with its other forms, in French and in English, each marked by its language. The accents
 * help the rules, so they are folded afterwards; who types none has a chance of their own.
 */
export function stemsOf({ written, folded }: Word): string[] {
  const stems = new Set<string>()
  for (const form of new Set([written, folded])) {
    stems.add(`f${fold(french.stem(form))}`)
    stems.add(`e${fold(english.stem(form))}`)
  }
  return [...stems]
}

/** Two or more words written as one. */
export function joined(words: readonly Word[]): Word {
  return {
    written: words
      .map(({ written }) => written)
      .join('')
      .slice(0, longest),
    folded: words
      .map(({ folded }) => folded)
      .join('')
      .slice(0, longest),
  }
}
