import { isAdministrator, isCoordination, type SignedIn } from '../accounts/index.ts'

/** How somebody learns of a thing besides seeing it on their own page: few mails by default. */
export const ways = ['at-once', 'digest', 'never'] as const
export type Way = (typeof ways)[number]

interface KindRules {
  byDefault: Way
  /** Cannot be stopped: it guards an account. */
  mandatory: boolean
  /** Whom it may reach, and who is therefore asked how. */
  concerns(person: Pick<SignedIn, 'roles'>): boolean
}

/**
 * What is told: of one's account, of what waits for an answer of one's hosters, of what others did to them, of what
 * they follow, of what waits for the coordination, of the machine.
 */
export const kinds = {
  security: { byDefault: 'at-once', mandatory: true, concerns: () => true },
  waiting: { byDefault: 'at-once', mandatory: false, concerns: () => true },
  hoster: { byDefault: 'digest', mandatory: false, concerns: () => true },
  followed: { byDefault: 'at-once', mandatory: false, concerns: () => true },
  coordination: { byDefault: 'at-once', mandatory: false, concerns: isCoordination },
  site: { byDefault: 'digest', mandatory: false, concerns: isAdministrator },
} as const satisfies Record<string, KindRules>
export type Kind = keyof typeof kinds

export const allKinds = [
  'security',
  'waiting',
  'hoster',
  'followed',
  'coordination',
  'site',
] as const satisfies readonly Kind[]
export const stoppable = ['waiting', 'hoster', 'followed', 'coordination', 'site'] as const satisfies readonly Kind[]
export type StoppableKind = (typeof stoppable)[number]

export const isStoppable = (kind: string): kind is StoppableKind => stoppable.some((known) => known === kind)

/** How a person wants each kind that they may choose, whether they said so or not. */
export type Choices = Record<StoppableKind, Way>

export const wayOf = (kind: Kind, chosen: Way | undefined): Way =>
  kinds[kind].mandatory ? kinds[kind].byDefault : (chosen ?? kinds[kind].byDefault)

/** How long a notification is kept, read or not. */
export const keptMonths = 6

/** Mails at once wait that long for each other, so that nobody gets two in a minute. */
export const gathering = Temporal.Duration.from({ minutes: 1 })
