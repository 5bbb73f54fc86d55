import { type Level, levels, type Sight, sights } from '../content.ts'
import type { Wrong } from './problem.ts'

/** What stands in the list under the name of a clause, with the line of each. */
export type Sayings = Map<string, { value: string; line: number }>

export const keysOfOriginal = ['level', 'sight', 'checks', 'unconfirmed']
export const keysOfTranslation = ['translates']

/** A translation of nobody knows which wording. */
export const unknownStamp = 'unknown'
/** A translation of the wording that stands in the same files. */
export const presentStamp = 'present'

const saying = /^- ([a-zA-Z]{1,40}):(?: +(.*))?$/

/** The key and value of a line; undefined when it is none. */
export function sayingIn(line: string): { name: string; value: string } | undefined {
  const [, name, value = ''] = saying.exec(line.trimEnd()) ?? []
  return name === undefined ? undefined : { name, value: value.trim() }
}

export interface Said {
  level: Level
  sight: Sight
  checks: string[]
  unconfirmed: boolean
}

/** What the original says of a clause; what is missing or unknown is told, with what may stand there. */
export function saidOfClause(sayings: Sayings, line: number, wrong: (problem: Wrong) => void): Said {
  const chosen = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word => {
    const said = sayings.get(name)
    const word = words.find((word) => word === said?.value)
    const values = { name, value: said?.value.slice(0, 80) ?? '', words: words.join(', ') }
    if (!said) wrong({ line, key: 'charter.md-missing-key', values })
    else if (!word) wrong({ line: said.line, key: 'charter.md-unknown-value', values })
    return word ?? usual
  }
  const unconfirmed = sayings.has('unconfirmed') && chosen('unconfirmed', ['yes', 'no'], 'no') === 'yes'
  return {
    level: chosen('level', levels, 'required'),
    sight: chosen('sight', sights, 'none'),
    checks: (sayings.get('checks')?.value ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    unconfirmed,
  }
}
