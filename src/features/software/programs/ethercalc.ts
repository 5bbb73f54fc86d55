import { namedAddress } from '../addresses.ts'
import { fileCheck, pageCheck } from '../checks.ts'
import { plainName } from '../names.ts'
import type { Program } from '../program.ts'

// Names that begin with `_` or `=` are the program's own addresses (main.ls of 2020-01-27), and so are those that end
// with a format; `plainName` leaves neither.
export const ethercalc: Program = {
  slug: 'ethercalc',
  checks: [fileCheck('static/img/davy/bg/home2.png', /^image\//), pageCheck('', /ethercalc|socialcalc/i)],
  doors: [
    {
      kind: 'spreadsheet',
      takesName: true,
      nameOf: (typed) => plainName(typed, 60).toLowerCase(),
      addressOf: (base, { name }) => namedAddress(base, name ?? ''),
    },
  ],
}
