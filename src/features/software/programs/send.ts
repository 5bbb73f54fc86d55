import { folderOf } from '../addresses.ts'
import { field, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const send: Program = {
  slug: 'send',
  checks: [
    jsonCheck('__version__', (json) =>
      typeof field(json, 'commit') === 'string' || typeof field(json, 'version') === 'string'
        ? works(versionOf(field(json, 'version')))
        : unclear,
    ),
    pageCheck('', /<title>[^<]*\bSend\b|firefox send/i),
  ],
  doors: [{ kind: 'file', takesName: false, addressOf: folderOf }],
}
