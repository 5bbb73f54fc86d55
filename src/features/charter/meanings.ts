import { isKey } from '../../platform/i18n/index.ts'
import type { Meaning, Meanings } from '../journal/index.ts'
import { levels, sights } from './content.ts'
import { documentKinds } from './version.ts'

const day: Meaning = {
  said: (value, { format }) => (/^\d{4}-\d\d-\d\d$/.test(value) ? format.date(value) : undefined),
}

/** What words and days of documents mean where the journal shows them. */
export const meanings: Meanings = {
  proposedOn: day,
  adoptedOn: day,
  inForceOn: day,
  withdrawnOn: day,
  level: worded(levels, (value) => `charter.level-${value}`),
  sight: worded(sights, (value) => `charter.sight-${value}`),
  documentKind: worded(documentKinds, (value) => `charter.kind-${value}`),
  original: { said: (value, { format }) => format.languageName(value) },
}

/** A word of a closed list: those of a family of the site's words. */
function worded(list: readonly string[], keyOf: (value: string) => string): Meaning {
  return {
    said(value, { t }) {
      const key = keyOf(value)
      return list.includes(value) && isKey(key) ? t(key) : undefined
    },
  }
}
