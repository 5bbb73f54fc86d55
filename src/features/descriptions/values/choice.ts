import type { Note } from '../report.ts'
import { meant, nearest } from '../spelling.ts'
import { itemsOf, once } from './list.ts'

export interface Words<Meaning> {
  choices: Readonly<Record<string, Meaning>>
  also: Readonly<Record<string, Meaning>>
}

/** One word of a closed list, its case and slips forgiven. */
export function readChoice<Meaning>(value: string, words: Words<Meaning>, note: Note): Meaning | null {
  const exact = exactly(value, words)
  if (exact !== undefined) return exact
  const word = wordOf(value, words)
  const meaning = word === undefined ? undefined : meaningOf(word, words)
  if (word === undefined || meaning === undefined) {
    remarkOnUnknown(value, Object.keys(words.choices), note)
    return null
  }
  if (word !== value) note('warning', 'descriptions.value-spelling', { corrected: word, values: { word } })
  return meaning
}

function remarkOnUnknown(value: string, known: string[], note: Note) {
  const choices = known.join(', ')
  const word = nearest(value, known)
  if (word === undefined) note('error', 'descriptions.bad-choice', { values: { choices } })
  else note('error', 'descriptions.bad-choice-near', { corrected: word, values: { word, choices } })
}

/** Several words of a closed list, in their order; those that are none are told and left out. */
export function readChoices<Meaning>(value: string, words: Words<Meaning>, note: Note): Meaning[] | null {
  const exact = exactly(value, words)
  if (exact !== undefined) return [exact]
  const items = itemsOf(value).map((item) => ({ item, word: wordOf(item, words) }))
  const corrected = once(items.flatMap(({ word }) => word ?? [])).join(';')
  for (const { item, word } of items) {
    if (word === undefined) {
      const values = { item, choices: Object.keys(words.choices).join(', ') }
      note('error', 'descriptions.bad-item', { values, ...(corrected && { corrected }) })
    } else if (word !== item) note('warning', 'descriptions.value-spelling', { corrected, values: { word } })
  }
  const meanings = once(items.flatMap(({ word }) => (word === undefined ? [] : (meaningOf(word, words) ?? []))))
  return meanings.length > 0 ? meanings : null
}

/** Nearly every value is one of the words, letter by letter. */
const exactly = <Meaning>(value: string, { choices }: Words<Meaning>): Meaning | undefined =>
  Object.hasOwn(choices, value) ? choices[value] : undefined

const wordOf = <Meaning>(value: string, { choices, also }: Words<Meaning>) =>
  Object.hasOwn(also, value.toLowerCase()) ? value : meant(value, Object.keys(choices))

const meaningOf = <Meaning>(word: string, { choices, also }: Words<Meaning>): Meaning | undefined =>
  choices[word] ?? also[word.toLowerCase()]
