import { isKey } from '../../platform/i18n/index.ts'
import { keyedVerb, type Meaning, type Meanings } from '../journal/index.ts'

const hoster = { of: 'hoster' } as const
const way = worded((value) => `notifications.way-${value}`)

/** What values mean where a person reads all about them, beside what the journal says of them. */
export const ownMeanings: Meanings = {
  hosterId: hoster,
  forHosterId: hoster,
  language: { said: (value, { format }) => format.languageName(value) },
  roles: worded((value) => `accounts.role-${value}`),
  problem: worded((value) => `moderation.problem-${value}`),
  visibility: worded((value) => `privacy.visible-${value}`),
  kind: worded((value) => `privacy.kind-${value}`),
  // Which news go by which mail: the kind of news is the field.
  hoster: way,
  coordination: way,
  followed: way,
  meetings: way,
  desk: way,
  site: way,
  waiting: way,
  verb: {
    said(value, { t }) {
      const key = `journal.verb-${keyedVerb(value)}`
      return isKey(key) ? t(key, { subject: '…', verb: value }) : undefined
    },
  },
}

function worded(keyOf: (value: string) => string): Meaning {
  return {
    said(value, { t }) {
      const key = keyOf(value)
      // A word of the family that takes values is no name of one: `…-missing` is a sentence.
      return isKey(key) && value !== 'missing' ? t(key) : undefined
    },
  }
}
