import { createHash } from 'node:crypto'
import { type Declared, declarations } from '../state.ts'

/** What somebody answers on one clause, in a form that is saved as it goes: neither complete nor right. */
export interface Answer {
  state: Declared | null
  explanation: string | null
  link: string | null
  plannedOn: string | null
}

export const noAnswer: Answer = { state: null, explanation: null, link: null, plannedOn: null }

export const bounds = {
  ...{ explanation: 5000, link: 500, files: 20, fileBytes: 2 * 1024 * 1024, yearsAhead: 20 },
  /** Of all the self-assessments of a hoster together: different files, and what they hold. */
  ...{ hosterFiles: 30, hosterBytes: 60 * 1024 * 1024 },
  /** Sent by one hoster within 24 hours. */
  sendings: 3,
}

export const isSaid = ({ state, explanation, link, plannedOn }: Answer): boolean =>
  [state, explanation, link, plannedOn].some((said) => said !== null)

export const isDeclared = (text: string): text is Declared => declarations.some((state) => state === text)

/** A mark of what a form showed: it comes back with the form, and tells who changed what. */
export const markOf = ({ state, explanation, link, plannedOn }: Answer): string =>
  createHash('sha256')
    .update(JSON.stringify([state, explanation, link, plannedOn]))
    .digest('base64url')
    .slice(0, 12)

/** What becomes of a typed answer when something else stands there than was shown. */
export type Met = 'mine' | 'theirs' | 'both'

/** `mine`: nobody else changed it. `theirs`: it was changed by others alone, or alike. `both`: a person chooses. */
export function meetOf(typed: Answer, present: Answer, seen: string): Met {
  if (markOf(present) === seen) return 'mine'
  return markOf(typed) === seen || markOf(typed) === markOf(present) ? 'theirs' : 'both'
}
