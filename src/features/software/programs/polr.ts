import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const polr: Program = {
  slug: 'polr',
  checks: [pageCheck('', /\bpolr\b/i)],
  doors: [{ kind: 'link', takesName: false, addressOf: folderOf }],
}
