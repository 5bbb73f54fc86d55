/** Choices that look drawn by lot and are the same for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  share(): number
  below(limit: number): number
  one<T>(choices: readonly T[]): T
  /** The first ones far more often, as in life. */
  often<T>(choices: readonly T[]): T
  /** An invented name of two to four syllables; few hosters share one. */
  name(): string
  word(): string
  text(words: number): string
}

const syllables =
  'bre zou ka mi lon ta ver no ri fa del pa cor lu sta gi mo ré tou bli chê san ro pli va dou né gra'.split(' ')
const common = (
  'nous association numérique libre services éthique hébergement données personnes local collectif réseau internet ' +
  'outils logiciels membres bénévoles atelier respect vie privée ouvert solidaire quartier école partage'
).split(' ')

export function chance(seed: number, i: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b)) >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(share() * limit)
  const at = <T>(choices: readonly T[], place: number): T => {
    if (choices.length === 0) throw new Error('nothing to choose from')
    return choices[place]!
  }
  const one = <T>(choices: readonly T[]) => at(choices, below(choices.length))
  const often = <T>(choices: readonly T[]) => at(choices, Math.floor(choices.length * share() ** 3))
  const syllabic = (count: number) => Array.from({ length: count }, () => one(syllables)).join('')
  const name = () => {
    const made = syllabic(2 + below(3))
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  const word = () => (share() < 0.7 ? often(common) : syllabic(1 + Math.ceil(3 * share() ** 2)))
  return { share, below, one, often, name, word, text: (words) => Array.from({ length: words }, word).join(' ') }
}
