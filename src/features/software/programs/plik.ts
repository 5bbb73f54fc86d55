import { folderOf } from '../addresses.ts'
import { field, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const plik: Program = {
  slug: 'plik',
  checks: [
    jsonCheck('version', (json) =>
      typeof field(json, 'version') === 'string' ? works(versionOf(field(json, 'version'))) : unclear,
    ),
    pageCheck('', /<title>[^<]*\bplik\b|ng-app=["']?plik/i),
  ],
  doors: [{ kind: 'file', takesName: false, addressOf: folderOf }],
}
