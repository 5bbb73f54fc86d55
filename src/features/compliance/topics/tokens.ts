/** A word of a text as it is compared, and where it stands in it. */
export interface Token {
  word: string
  start: number
  end: number
}

/**
 * The words of a text without case, accents, articles and possessives, in French and English, so that “politique de
 * confidentialité”, “La Politique de la confidentialité” and a page that hides a soft hyphen in it are the same.
 */
export function tokensOf(text: string): readonly Token[] {
  const known = lately.get(text)
  if (known) return known
  const tokens = read(text)
  if (text.length > shortText) remember(text, tokens)
  return tokens
}

/** Each topic reads the same pages: the last ones are remembered, as far as so many letters. */
const lately = new Map<string, readonly Token[]>()
const mostRemembered = 800_000
const shortText = 500
let remembered = 0

function remember(text: string, tokens: readonly Token[]): void {
  lately.set(text, tokens)
  remembered += text.length
  for (const oldest of lately.keys()) {
    if (remembered <= mostRemembered) return
    lately.delete(oldest)
    remembered -= oldest.length
  }
}

function read(text: string): Token[] {
  const tokens: Token[] = []
  for (let end = 0; ; ) {
    const start = endOf(between, text, end)
    end = endOf(oneWord, text, start)
    if (end === start) return tokens
    const word = folded(text.slice(start, Math.min(end, start + longest)))
    const before = tokens.at(-1)
    // “un an” is a number and its unit, “un compte” is an article: the next word tells.
    if (before && articles.has(before.word) && !isUnit(word)) tokens.pop()
    if (word === '' || (dropped.has(word) && !(word === 'an' && isCounted(before?.word)))) continue
    tokens.push({ word, start, end })
  }
}

const between = /[^\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff€$£]+/uy
const oneWord = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+|[€$£]/uy

/** Where what fits from here ends: here, when nothing does. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

export const isNumber = (word: string) => /^\d+$/.test(word) || numbers.has(word)

export const isUnit = (word: string) =>
  /^(ans?|annees?|mois|semaines?|jours?|heures?|years?|months?|weeks?|days?|hours?)$/.test(word)

const longest = 40

/** Pages say the same words over and over. */
const foldings = new Map<string, string>()
const mostFoldings = 20_000

function folded(written: string): string {
  const known = foldings.get(written)
  if (known !== undefined) return known
  if (foldings.size >= mostFoldings) foldings.clear()
  const word = fold(written)
  foldings.set(written, word)
  return word
}

function fold(written: string): string {
  const lower = written.toLowerCase()
  if (/^[a-z0-9€$£]+$/.test(lower)) return lower
  const plain = lower
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
  // Letters of two alphabets in one word: what the reader sees is meant.
  return /[a-z]/.test(plain) ? plain.replace(/[\u0370-\u04ff]/g, (letter) => alike[letter] ?? letter) : plain
}

const alike: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  ρ: 'p',
}

const numbers = new Set(
  'un une a one deux two trois three quatre four cinq five six sept seven huit eight neuf nine dix ten douze twelve vingt twenty trente thirty'.split(
    ' ',
  ),
)
const articles = new Set(['un', 'une', 'a'])
const isCounted = (before = '') =>
  isNumber(before) || ['par', 'chaque', 'per', '€', 'euro', 'euros', 'eur', 'chf'].includes(before)

const dropped = new Set(
  (
    'le la les l de du des d mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cette ces e s es rice rices ' +
    'the an of our your my its their this these'
  ).split(' '),
)
