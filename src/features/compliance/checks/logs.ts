import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** What is written down of visits, and for how long. */
export const logs: Check = {
  name: 'logs',
  title: 'compliance.check-logs',
  method: 'compliance.method-logs',
  look: (visited) => [lookAtPages(visited, 'logs')],
}
