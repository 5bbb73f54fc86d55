import { namedAddress } from '../addresses.ts'
import { pageCheck } from '../checks.ts'
import { plainName, unless } from '../names.ts'
import type { Program } from '../program.ts'

/** The board that everybody is shown first. */
const reserved = new Set(['demo'])

export const scrumblr: Program = {
  slug: 'scrumblr',
  checks: [pageCheck('', /scrumblr|framemo/i)],
  doors: [
    {
      kind: 'postit',
      takesName: true,
      nameOf: (typed) => unless(reserved, plainName(typed, 60)),
      addressOf: (base, { name }) => namedAddress(base, name ?? ''),
    },
  ],
}
