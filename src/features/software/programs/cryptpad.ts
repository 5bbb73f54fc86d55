import { below } from '../addresses.ts'
import { field, fileCheck, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const cryptpad: Program = {
  slug: 'cryptpad',
  checks: [
    fileCheck('customize/images/AGPL.png', /^image\//),
    jsonCheck('api/instance', (json) =>
      typeof field(json, 'instance') === 'object' ? works(versionOf(field(json, 'version'))) : unclear,
    ),
    pageCheck('', /cryptpad/i),
  ],
  doors: [
    { kind: 'pad', takesName: false, addressOf: (base) => below(base, 'pad/') },
    { kind: 'spreadsheet', takesName: false, addressOf: (base) => below(base, 'sheet/') },
  ],
}
