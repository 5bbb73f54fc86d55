import { fold } from './fold.ts'
import { namesIn, townRows } from './towns.ts'

/** A spelling of a town's name, folded. */
export interface Spelling {
  key: string
  town: number
}

// By first letter, in order of size. A letter's names are folded when it is first asked for: a few milliseconds each.
let written: Map<string, Spelling[]> | undefined
const folded = new Map<string, Spelling[]>()

/** The towns that bear this name or one of its spellings, the largest first; `key` is a folded name. */
export const townsNamed = (key: string): number[] =>
  townsOf(spellingsUnder(key.slice(0, 1)).filter((spelling) => spelling.key === key))

/** The towns of which a name begins so, the largest first. */
export const townsBeginning = (key: string): number[] =>
  townsOf(spellingsUnder(key.slice(0, 1)).filter((spelling) => spelling.key.startsWith(key)))

/** All spellings that begin with this letter. */
export function spellingsUnder(letter: string): Spelling[] {
  written ??= read()
  const known = folded.get(letter) ?? written.get(letter)?.map(({ key, town }) => ({ key: fold(key), town })) ?? []
  if (known.length) folded.set(letter, known)
  return known
}

const townsOf = (spellings: Spelling[]) => [...new Set(spellings.map(({ town }) => town))]

function read(): Map<string, Spelling[]> {
  const names = new Map<string, Spelling[]>()
  townRows().forEach((row, town) => {
    for (const name of namesIn(row)) {
      add(names, name, town)
      const bare = name.startsWith('L') ? name.replace(/^(?:Les? |La |L['’])/, '') : name
      if (bare !== name) add(names, bare, town)
    }
  })
  return names
}

function add(names: Map<string, Spelling[]>, name: string, town: number): void {
  const letter = /[A-Z]/.test(name[0] ?? '') ? (name[0] ?? '').toLowerCase() : fold(name).slice(0, 1)
  const known = names.get(letter)
  if (known) known.push({ key: name, town })
  else names.set(letter, [{ key: name, town }])
}
