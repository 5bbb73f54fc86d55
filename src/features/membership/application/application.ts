import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Part } from './dossier.ts'

/** Where an application stands, in the order of its life. */
export const applicationStates = [
  'draft',
  'sent',
  'in-review',
  'corrections',
  'ready',
  'admitted',
  'declined',
  'postponed',
  'withdrawn',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** What may come after each. An appeal has a declined one looked at again; a postponed one goes to a later litter. */
export const changesAllowed: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['sent'],
  sent: ['in-review', 'corrections', 'ready', 'postponed', 'withdrawn'],
  'in-review': ['corrections', 'ready', 'postponed', 'withdrawn'],
  corrections: ['sent', 'in-review', 'ready', 'postponed', 'withdrawn'],
  ready: ['in-review', 'corrections', 'admitted', 'declined', 'postponed', 'withdrawn'],
  admitted: [],
  declined: ['in-review', 'ready', 'admitted'],
  postponed: ['sent', 'in-review', 'corrections', 'ready', 'withdrawn'],
  withdrawn: [],
}

export const mayBecome = (from: ApplicationState, to: ApplicationState): boolean => changesAllowed[from].includes(to)

/** Nothing more comes of it, but for an appeal against a refusal. */
export const isOver = (state: ApplicationState): boolean =>
  state === 'admitted' || state === 'declined' || state === 'withdrawn'

/** Once sent it is public, whatever becomes of it. */
export const isPublic = (state: ApplicationState): boolean => state !== 'draft'

/** The applicant may change the dossier: before it is sent, and where something of it is to mend. */
export const isOpenToChanges = (state: ApplicationState): boolean =>
  state === 'draft' || state === 'corrections' || state === 'postponed'

/** A hoster's dossier in a litter. */
export interface Application {
  id: Id
  /** Of its address, `/applications/:slug`. */
  slug: string
  hosterId: Id
  /** Of the hoster. */
  hoster: { slug: string; name: string; fictional: boolean }
  /** Null in a draft. */
  litterNumber: number | null
  state: ApplicationState
  stateSince: Instant
  /** How many times it was sent. */
  version: number
  /** What is to be mended, while corrections are asked. */
  partsAsked: Part[]
  begunAt: Instant
  begunByPersonId: Id | null
  savedAt: Instant
  /** Complete, and waiting for a litter that takes applications. */
  waitsSince: Instant | null
  /** When team, persons and contacts left the page, or all of it. */
  cleared: { at: Instant; how: Clearance } | null
  revision: number
}

/** What left the page: persons and contacts after some months, or all at the applicant's wish. */
export type Clearance = 'persons' | 'all'

/** After so many months, persons and contacts leave the page of what was withdrawn or declined. */
export const clearedAfterMonths = 6

/** One step of its life, as everybody reads it. */
export interface ApplicationChange {
  id: Id
  at: Instant
  from: ApplicationState | null
  to: ApplicationState
  reason: string | null
  nextStep: string | null
  /** In which language reason and next step are written. */
  language: Language | null
  /** By when the next step is expected: `YYYY-MM-DD`. */
  expectedAt: string | null
  partsAsked: Part[]
}

export const changeLengths = { reason: 3000, nextStep: 500 }
