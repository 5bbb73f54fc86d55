import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const jirafeau: Program = {
  slug: 'jirafeau',
  checks: [pageCheck('', /jirafeau/i)],
  doors: [{ kind: 'file', takesName: false, addressOf: folderOf }],
}
