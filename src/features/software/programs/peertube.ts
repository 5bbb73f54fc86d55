import { pageCheck, wordCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const peertube: Program = {
  slug: 'peertube',
  checks: [wordCheck('api/v1/ping', /^pong$/), pageCheck('', /peertube/i)],
  doors: [],
}
