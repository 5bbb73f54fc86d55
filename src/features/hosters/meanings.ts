import { inLanguage, isKey } from '../../platform/i18n/index.ts'
import type { Meaning, Meanings, Words } from '../journal/index.ts'
import { regionByCode } from '../places/index.ts'
import { sourcesHere } from './facts.ts'
import { activities, audiences, legalForms } from './hoster.ts'
import { membershipStates } from './membership.ts'
import { accessConditions, providerTypes, readerships, serverTypes } from './service.ts'

/** What codes, dates and slugs of the register mean where the journal shows them. */
export const registerMeanings: Meanings = {
  ...alike({ of: 'kind' }, ['kinds', 'parent']),
  software: { of: 'software' },
  replaces: { of: 'alternative' },
  ...alike(date(), ['founded', 'closed', 'startsOn', 'endsOn', 'from', 'to', 'date']),
  ...alike({ said: (value, { format, timeZone }) => format.instant(value, timeZone) }, ['confirmedAt', 'decidedAt']),
  ...alike({ said: regionName }, ['region', 'regions']),
  ...alike({ said: (value, { format }) => format.country(value) }, ['country', 'countries']),
  languages: { said: (value, { format }) => format.languageName(value) },
  legalForm: worded(legalForms, (value) => `directory.legal-${value}`),
  activity: worded(activities, (value) => `directory.activity-${value}`),
  audiences: worded(audiences, (value) => `directory.for-${value}`),
  state: worded(membershipStates, (value) => `directory.period-${value}`),
  provider: worded(providerTypes, (value) => `directory.provider-${value}`),
  readership: worded(readerships, (value) => `directory.readers-${value}`),
  condition: worded(accessConditions, (value) => `ui.access-${value}`),
  server: worded(serverTypes, (value) => `hosters.server-${value}`),
  per: worded(['month', 'year', 'once'], (value) => `hosters.per-${value}`),
  reach: worded(['everywhere', 'countries', 'regions', 'around'], (value) => `hosters.reach-${value}`),
  source: worded(Object.values(sourcesHere), (value) => `hosters.source-${value}`),
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

function date(): Meaning {
  return { said: (value, { format }) => (/^\d{4}(-\d\d){0,2}$/.test(value) ? format.date(value) : undefined) }
}

function regionName(code: string, { language }: Words): string | undefined {
  const region = regionByCode(code)
  return region && inLanguage(region.name, language)?.text
}

function alike(meaning: Meaning, fields: string[]): Meanings {
  return Object.fromEntries(fields.map((field) => [field, meaning]))
}
