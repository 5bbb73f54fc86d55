import type { WaiverTable } from '../tables.ts'

/** A clause that a decision lets a hoster off. */
export type Waiver = Omit<WaiverTable, 'byPersonId'>

/** Whether a waiver holds on a day of the collective. Its last day is a day of it. */
export const isInForce = (
  { fromDay, untilDay, endedAt }: Pick<Waiver, 'fromDay' | 'untilDay' | 'endedAt'>,
  day: string,
): boolean => endedAt === null && fromDay <= day && (untilDay === null || day <= untilDay)
