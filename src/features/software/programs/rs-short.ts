import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const rsShort: Program = {
  slug: 'rs-short',
  checks: [pageCheck('', /rs-short/i)],
  doors: [{ kind: 'link', takesName: false, addressOf: folderOf }],
}
