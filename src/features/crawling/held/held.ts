import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Difference, Leading } from '../../hosters/index.ts'

/** A change that could be a takeover: it waits for a delegate or the coordination. */
export interface Held {
  /**
   * What it is, to know it again at the next reading: `fact:name`, `service:ADDRESS`, `service:ADDRESS:url`, `gone`.
   */
  what: string
  shown: Shown
}

/** What whoever decides is shown. */
export type Shown =
  | ({ sort: 'fact' } & Difference)
  | ({ sort: 'service-fact'; service: string } & Difference)
  /** A service at an address of somebody else. */
  | ({ sort: 'service'; service: string } & Partial<Record<Leading, string | null>>)
  /** Many services at once are named no more, or end. */
  | { sort: 'gone'; services: string[]; ending?: string[]; of: number }

export interface HeldChange extends Held {
  id: Id
  foundAt: Instant
  answer: 'yes' | 'no' | null
}

/** What the files want, so that a yes or a no holds for this alone. */
export function wantedBy(shown: Shown): string {
  switch (shown.sort) {
    case 'fact':
    case 'service-fact':
      return JSON.stringify(shown.inFile ?? null)
    case 'service':
      return JSON.stringify([shown.url, shown.pageUrl, shown.contactUrl, shown.contactEmail, shown.termsUrl])
    case 'gone':
      return JSON.stringify([shown.services.toSorted(), (shown.ending ?? []).toSorted()])
  }
}

/** Whether somebody has said yes to this very change. */
export const isAllowed = (answered: readonly (Held & { answer: HeldChange['answer'] })[], held: Held): boolean =>
  answered.some(
    ({ what, shown, answer }) => answer === 'yes' && what === held.what && wantedBy(shown) === wantedBy(held.shown),
  )
