import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const lstu: Program = {
  slug: 'lstu',
  checks: [pageCheck('', /\blstu\b|let'?s shorten that url/i), pageCheck('api', /\blsturl\b|\blstu\b/i)],
  doors: [{ kind: 'link', takesName: false, addressOf: folderOf }],
}
