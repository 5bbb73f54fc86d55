import { type HosterQuery, paths, type ServiceQuery, sorts } from '../../paths.ts'
import type { Key, Values } from '../../platform/i18n/index.ts'
import { mostPages, perPage } from '../directory/index.ts'
import { accessConditions, audiences, legalForms, providerTypes, standings } from '../hosters/index.ts'
import { healthStates } from '../monitoring/index.ts'

/** What a parameter of a search may be: words of a list, those of a page of the site, or what a sentence says. */
export type ParameterValues = { words: readonly string[] } | { listedAt: string } | { said: Key; values?: Values }

export interface Parameter {
  meaning: Key
  values: ParameterValues
}

const text: ParameterValues = { said: 'about.data-values-text' }
const yesNo: ParameterValues = { words: ['1', '0'] }
const countries: ParameterValues = { said: 'about.data-values-country', values: { example: 'FR, BE, CA' } }
const statuses = [...standings.filter((word) => word !== 'none'), 'old']
const kinds: ParameterValues = { listedAt: paths.kinds.href() }

/** What both searches may be asked. */
const shared = {
  q: { meaning: 'about.parameter-q', values: text },
  access: { meaning: 'about.parameter-access', values: { words: accessConditions } },
  audience: { meaning: 'about.parameter-audience', values: { words: audiences } },
  near: { meaning: 'about.parameter-near', values: { said: 'about.data-values-near' } },
  within: { meaning: 'about.parameter-within', values: { said: 'about.data-values-kilometres' } },
  country: { meaning: 'about.parameter-country', values: countries },
  status: { meaning: 'about.parameter-status', values: { words: statuses } },
  sort: { meaning: 'about.parameter-sort', values: { words: sorts } },
  page: {
    meaning: 'about.parameter-page',
    values: { said: 'about.data-values-page', values: { most: mostPages, size: perPage } },
  },
} satisfies Partial<Record<keyof ServiceQuery, Parameter>>

/** Every parameter of the search of services: one that is not told here does not compile. */
export const serviceParameters: Record<keyof ServiceQuery, Parameter> = {
  q: shared.q,
  kind: { meaning: 'about.parameter-kind', values: kinds },
  alternative: { meaning: 'about.parameter-alternative', values: { listedAt: paths.alternatives.href() } },
  software: { meaning: 'about.parameter-software', values: { listedAt: paths.softwareList.href() } },
  access: shared.access,
  open: { meaning: 'about.parameter-open', values: yesNo },
  audience: shared.audience,
  hoster: { meaning: 'about.parameter-hoster', values: { said: 'about.data-values-hoster' } },
  near: shared.near,
  within: shared.within,
  country: shared.country,
  data: { meaning: 'about.parameter-data', values: countries },
  language: {
    meaning: 'about.parameter-language',
    values: { said: 'about.data-values-language', values: { example: 'fr, en, br' } },
  },
  health: { meaning: 'about.parameter-health', values: { words: healthStates } },
  shared: { meaning: 'about.parameter-shared', values: yesNo },
  status: shared.status,
  sort: shared.sort,
  page: shared.page,
}

/** The same for hosters. */
export const hosterParameters: Record<keyof HosterQuery, Parameter> = {
  q: shared.q,
  offers: { meaning: 'about.parameter-offers', values: kinds },
  audience: shared.audience,
  near: shared.near,
  within: shared.within,
  country: shared.country,
  legal: { meaning: 'about.parameter-legal', values: { words: legalForms } },
  hosting: { meaning: 'about.parameter-hosting', values: { words: providerTypes } },
  access: shared.access,
  status: shared.status,
  sort: shared.sort,
  page: shared.page,
}
