import { accessConditions, audiences, legalForms, providerTypes } from '../hosters/index.ts'
import type { FilterName } from './filter-words.ts'

/** Filters with few values, which all stand there, in this order, even where they would give nothing. */
export const fixedValues: Partial<Record<FilterName, readonly string[]>> = {
  access: accessConditions,
  open: ['1', '0'],
  shared: ['1', '0'],
  audience: audiences,
  legal: legalForms,
  hosting: providerTypes,
  status: ['active', 'incubating', 'paused', 'former', 'old', 'fictional'],
}
