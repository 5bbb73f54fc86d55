import { isAdministrator, isCoordination, type SignedIn } from '../accounts/index.ts'

/** How somebody learns of a thing besides seeing it on their own page: few mails by default. */
export const ways = ['at-once', 'digest', 'never'] as const
export type Way = (typeof ways)[number]

interface KindRules {
  byDefault: Way
  /** Cannot be stopped: it guards an account. */
  mandatory: boolean
  /** Of which ways one may choose; all, unless it says so. */
  ways?: readonly Way[]
  /** Whom it may reach, and who is therefore asked how. */
  concerns(person: Pick<SignedIn, 'roles'>): boolean
}

/**
 * What is told: of one's account, of what waits for an answer of one's hosters, of what others did to them, of what
 * they follow, of meetings, of what waits for the coordination (at once, and all of it each Monday), of the machine.
 */
export const kinds = {
  security: { byDefault: 'at-once', mandatory: true, concerns: () => true },
  waiting: { byDefault: 'at-once', mandatory: false, concerns: () => true },
  hoster: { byDefault: 'digest', mandatory: false, concerns: () => true },
  followed: { byDefault: 'at-once', mandatory: false, concerns: () => true },
  meetings: { byDefault: 'at-once', mandatory: false, concerns: () => true },
  coordination: { byDefault: 'at-once', mandatory: false, concerns: isCoordination },
  desk: { byDefault: 'digest', mandatory: false, ways: ['digest', 'never'], concerns: isCoordination },
  site: { byDefault: 'digest', mandatory: false, concerns: isAdministrator },
} as const satisfies Record<string, KindRules>
export type Kind = keyof typeof kinds

export const allKinds = [
  'security',
  'waiting',
  'hoster',
  'followed',
  'meetings',
  'coordination',
  'desk',
  'site',
] as const satisfies readonly Kind[]
export const stoppable = [
  'waiting',
  'hoster',
  'followed',
  'meetings',
  'coordination',
  'desk',
  'site',
] as const satisfies readonly Kind[]
export type StoppableKind = (typeof stoppable)[number]

export const isStoppable = (kind: string): kind is StoppableKind => stoppable.some((known) => known === kind)

/** How a person wants each kind that they may choose, whether they said so or not. */
export type Choices = Record<StoppableKind, Way>

export const wayOf = (kind: Kind, chosen: Way | undefined): Way =>
  kinds[kind].mandatory ? kinds[kind].byDefault : (chosen ?? kinds[kind].byDefault)

/** The ways of a kind that a person may choose among. */
export function waysFor(kind: Kind): readonly Way[] {
  const rules: KindRules = kinds[kind]
  return rules.ways ?? ways
}

/** How long a notification is kept, read or not. */
export const keptMonths = 6

/** Mails at once wait that long for each other, so that nobody gets two in a minute. */
export const gathering = Temporal.Duration.from({ minutes: 1 })
