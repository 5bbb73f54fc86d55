import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const filetolink: Program = {
  slug: 'filetolink',
  checks: [pageCheck('', /file\s?(to|2)\s?link/i)],
  doors: [{ kind: 'file', takesName: false, addressOf: folderOf }],
}
