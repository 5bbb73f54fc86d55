import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Terms of service that can be reached, and what they say. */
export const terms: Check = {
  name: 'terms',
  title: 'compliance.check-terms',
  method: 'compliance.method-terms',
  look: (visited) => [lookAtPages(visited, 'terms')],
}
