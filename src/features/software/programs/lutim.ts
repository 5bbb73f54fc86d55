import { folderOf } from '../addresses.ts'
import { field, jsonCheck, pageCheck, unclear, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const lutim: Program = {
  slug: 'lutim',
  checks: [
    jsonCheck('infos', (json) => (field(json, 'max_file_size') !== undefined ? works(null) : unclear)),
    pageCheck('', /\blutim\b|let'?s upload that image/i),
  ],
  doors: [{ kind: 'picture', takesName: false, addressOf: folderOf }],
}
