import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Who publishes the site, and who hosts it. */
export const legalNotice: Check = {
  name: 'legal-notice',
  title: 'compliance.check-legal-notice',
  method: 'compliance.method-legal-notice',
  look: (visited) => [lookAtPages(visited, 'legal')],
}
