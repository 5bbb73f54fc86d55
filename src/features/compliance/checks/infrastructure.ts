import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** On which machines the services run, where, and who holds their keys. */
export const infrastructure: Check = {
  name: 'infrastructure',
  title: 'compliance.check-infrastructure',
  method: 'compliance.method-infrastructure',
  look: (visited) => [lookAtPages(visited, 'infrastructure')],
}
