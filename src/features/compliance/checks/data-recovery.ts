import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** How people leave with their data, and have them deleted. */
export const dataRecovery: Check = {
  name: 'data-recovery',
  title: 'compliance.check-data-recovery',
  method: 'compliance.method-data-recovery',
  look: (visited) => [lookAtPages(visited, 'data-recovery')],
}
