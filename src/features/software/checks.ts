import type { Answer, Check, Judged } from './program.ts'

// The three ways a program shows itself: a document in JSON, a page with its marks, a file that only it has.

/** A JSON document: `judge` says what it tells, and is not asked of anything else. */
export const jsonCheck = (path: string, judge: (json: unknown) => Judged): Check => ({
  path,
  judge: (answer) => {
    const json = isGood(answer) ? jsonOf(answer.text) : undefined
    return json === undefined ? unclear : judge(json)
  },
})

/** A short word in plain text. */
export const wordCheck = (path: string, word: RegExp, version: RegExp | null = null): Check => ({
  path,
  judge: (answer) =>
    isGood(answer) && answer.text.length < 200 && word.test(answer.text.trim())
      ? works(found(answer.text, version))
      : unclear,
})

/** A page that bears one of these marks; `version` finds its number in a group. */
export const pageCheck = (path: string, mark: RegExp, version: RegExp | null = null): Check => ({
  path,
  judge: (answer) => (isGood(answer) && mark.test(answer.text) ? works(found(answer.text, version)) : unclear),
})

/** A picture or sound of the program: of its own type, since some servers answer any address with a page. */
export const fileCheck = (path: string, type: RegExp): Check => ({
  path,
  judge: (answer) => (isGood(answer) && type.test(answer.headers.get('content-type') ?? '') ? works(null) : unclear),
})

export const unclear: Judged = { is: 'unclear' }
export const works = (version: string | null): Judged => ({ is: 'this', version })
export const ill = (says: string, version: string | null = null): Judged => ({
  is: 'this-ill',
  says: says.slice(0, 120),
  version,
})

/** A field of a document that nobody has checked yet. */
export const field = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined

/** A version as a program writes it: short, without line breaks, and beginning with a number or `v`. */
export function versionOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const version = value.trim().replace(/^v(?=\d)/, '')
  return /^\d[\w.+~-]{0,39}$/.test(version) ? version : null
}

const isGood = ({ status }: Answer) => status >= 200 && status < 300

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const found = (text: string, version: RegExp | null) => versionOf(version?.exec(text)?.[1])
