import { folderOf } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

// Its front page bears its name whatever the template, and its own files carry its version. It refuses frames.
export const privatebin: Program = {
  slug: 'privatebin',
  checks: [pageCheck('', /privatebin/i, /privatebin\.(?:css|js)\?([\d.]+)/i)],
  doors: [{ kind: 'secret', takesName: false, addressOf: folderOf }],
}
