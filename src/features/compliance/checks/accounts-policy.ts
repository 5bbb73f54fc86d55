import type { Check } from '../check.ts'
import { lookAtPages } from './look-at-pages.ts'

/** How accounts are opened and closed, and for whom. */
export const accountsPolicy: Check = {
  name: 'accounts-policy',
  title: 'compliance.check-accounts-policy',
  method: 'compliance.method-accounts-policy',
  look: (visited) => [lookAtPages(visited, 'accounts')],
}
