import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Which requests of authorities came. */
export const requestsList: Check = {
  name: 'requests-list',
  title: 'compliance.check-requests-list',
  method: 'compliance.method-requests-list',
  look: (visited) => [lookAtPages(visited, 'requests')],
}
