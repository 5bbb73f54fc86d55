import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** What becomes of personal data, told to whoever gives them. */
export const privacy: Check = {
  name: 'privacy',
  title: 'compliance.check-privacy',
  method: 'compliance.method-privacy',
  look: (visited) => [lookAtPages(visited, 'privacy')],
}
