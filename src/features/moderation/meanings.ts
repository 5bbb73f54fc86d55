import type { Meanings } from '../journal/index.ts'
import { wordsOfText } from './hideable-words.ts'
import { decisions } from './report.ts'

/** What was decided, of which text, and where that is read. */
export const meanings: Meanings = {
  restriction: { of: 'restriction' },
  field: { said: (value, { t }) => t(wordsOfText(value)) },
  decision: {
    said(value, { t }) {
      const decision = decisions.find((decision) => decision === value)
      return decision && t(`moderation.decided-${decision}`)
    },
  },
}
