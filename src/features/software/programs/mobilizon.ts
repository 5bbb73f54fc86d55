import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const mobilizon: Program = { slug: 'mobilizon', checks: [pageCheck('', /mobilizon/i)], doors: [] }
