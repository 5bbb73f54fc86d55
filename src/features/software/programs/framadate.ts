import { below, withParameter } from '../addresses.ts'
import { fileCheck, pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const framadate: Program = {
  slug: 'framadate',
  checks: [fileCheck('images/date.png', /^image\//), pageCheck('', /framadate|create_poll\.php/i)],
  doors: [
    {
      kind: 'date',
      takesName: false,
      addressOf: (base, { language }) =>
        withParameter(withParameter(below(base, 'create_poll.php'), 'type', 'date'), 'lang', language),
    },
  ],
}
