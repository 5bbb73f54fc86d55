import { inLanguage, isKey, type Key } from '../../platform/i18n/index.ts'
import type { View } from '../../ui/view.ts'
import { fixedValues } from './fixed-values.ts'
import type { PublicDirectory } from './keeper.ts'
import { type HosterFacet, hosterBySlug, hosterFacets, type ServiceFacet, serviceFacets } from './search/search.ts'

export type FilterName = ServiceFacet | HosterFacet

/** Filters and their values in the words of a page. */
export interface FilterWords {
  /** What is chosen from: “Access”. */
  legend(filter: FilterName): string
  /** A value under its legend: “France”. */
  value(filter: FilterName, value: string): string
  /** A value alone: “Hoster in: France”. */
  alone(filter: FilterName, value: string): string
  /** The type of service right above this one. */
  family(filter: FilterName, value: string): string | undefined
  /** Whether the value means something, even if nothing in the directory has it. */
  isKnown(filter: FilterName, value: string): boolean
}

/** Values of the program itself: their words are keys of the site. */
const ownValues: Partial<Record<FilterName, string>> = {
  access: 'ui.access-',
  health: 'ui.health-',
  audience: 'directory.for-',
  legal: 'directory.legal-',
  hosting: 'directory.by-hosting-',
  status: 'directory.by-status-',
  open: 'directory.by-open-',
  shared: 'directory.by-shared-',
}

/** Filters whose values do not say by themselves what they are about. */
const framed: Partial<Record<FilterName, Key>> = {
  alternative: 'directory.chip-alternative',
  hoster: 'directory.chip-hoster',
  audience: 'directory.chip-audience',
  country: 'directory.chip-country',
  data: 'directory.chip-data',
  language: 'directory.chip-language',
  hosting: 'directory.chip-hosting',
}

const isOwn = (filter: FilterName, value: string) => fixedValues[filter]?.includes(value) ?? true

/** Whether a part of an address is a filter whose values are named, and not words or a place. */
export const isNamed = (filter: string): filter is FilterName => names.some((name) => name === filter)
const names: FilterName[] = [...serviceFacets, ...hosterFacets]

export function filterWords(view: View, { catalogue, snapshot }: PublicDirectory): FilterWords {
  const { t, format, language } = view
  const value = (filter: FilterName, given: string): string => {
    const own = ownValues[filter]
    const key = own + given
    if (own !== undefined) return isKey(key) && isOwn(filter, given) ? t(key) : given
    if (filter === 'kind' || filter === 'offers')
      return inLanguage(catalogue.kind(given)?.name ?? null, language)?.text ?? given
    if (filter === 'software') return catalogue.program(given)?.name ?? given
    if (filter === 'alternative') return catalogue.alternative(given)?.name ?? given
    if (filter === 'hoster') return hosterBySlug(snapshot, given)?.name ?? given
    if (filter === 'language') return format.languageName(given)
    return format.country(given)
  }
  return {
    legend: (filter) => t(`directory.by-${filter}`),
    value,
    alone(filter, given) {
      const frame = framed[filter]
      return frame ? t(frame, { value: value(filter, given) }) : value(filter, given)
    },
    family: (filter, given) => (filter === 'kind' ? (catalogue.kind(given)?.parent ?? undefined) : undefined),
    isKnown: (filter, given) => value(filter, given) !== given,
  }
}
