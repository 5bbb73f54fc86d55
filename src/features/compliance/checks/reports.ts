import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** Reports of activity and accounts, for all to read. */
export const reports: Check = {
  name: 'reports',
  title: 'compliance.check-reports',
  method: 'compliance.method-reports',
  look: (visited) => [lookAtPages(visited, 'reports')],
}
