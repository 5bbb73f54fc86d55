import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Help for those who use the services. */
export const documentation: Check = {
  name: 'documentation',
  title: 'compliance.check-documentation',
  method: 'compliance.method-documentation',
  look: (visited) => [lookAtPages(visited, 'documentation')],
}
