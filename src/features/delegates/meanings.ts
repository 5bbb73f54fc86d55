import { isKey } from '../../platform/i18n/index.ts'
import type { Meaning, Meanings } from '../journal/index.ts'
import { proofs } from './delegation.ts'

/** How somebody came to act for a hoster, since when, and on whose word it ended. */
export const meanings: Meanings = {
  proof: worded(proofs, (value) => `delegates.came-by-${value}`),
  by: worded(['oneself', 'delegate', 'coordination'], (value) => `delegates.ended-by-${value}`),
  startedAt: { said: (value, { format, timeZone }) => format.instant(value, timeZone) },
}

function worded(list: readonly string[], keyOf: (value: string) => string): Meaning {
  return {
    said(value, { t }) {
      const key = keyOf(value)
      return list.includes(value) && isKey(key) ? t(key) : undefined
    },
  }
}
