import { pageCheck, wordCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const searxng: Program = {
  slug: 'searxng',
  checks: [wordCheck('healthz', /^OK$/), pageCheck('', /searxng|searx/i)],
  doors: [],
}
