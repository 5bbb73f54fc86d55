import type { Key } from '../../../platform/i18n/index.ts'
import { type Dossier, type Part, parts } from './dossier.ts'

/** The steps on which the dossier itself is written; the others lead to where the rest is said. */
export const writtenSteps = ['team', 'reasons', 'users'] as const satisfies readonly Part[]
export type WrittenStep = (typeof writtenSteps)[number]

export const isWritten = (step: string): step is WrittenStep => writtenSteps.some((written) => written === step)

/** What is written on each. */
const fields = {
  team: ['people', 'team', 'contact'],
  reasons: ['reasons', 'brings', 'links', 'mentor'],
  users: ['users', 'prices'],
} as const satisfies Record<WrittenStep, readonly (keyof Dossier)[]>

/** What a dossier says on one of its steps, with the language in which it is written. */
export const stepOf = (dossier: Dossier, step: WrittenStep): Partial<Dossier> =>
  Object.fromEntries(fields[step].map((field) => [field, dossier[field]]))

export const stepTitles: Record<Part, Key> = {
  hoster: 'membership.step-hoster',
  charter: 'membership.step-charter',
  team: 'membership.step-team',
  reasons: 'membership.step-reasons',
  users: 'membership.step-users',
}

/** The step that comes next; undefined: all is looked at, and sent. */
export const stepAfter = (step: Part): Part | undefined => parts[parts.indexOf(step) + 1]
