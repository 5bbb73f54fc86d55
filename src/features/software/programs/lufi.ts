import { folderOf } from '../addresses.ts'
import { field, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const lufi: Program = {
  slug: 'lufi',
  checks: [
    jsonCheck('about/config', (json) => {
      const version = field(json, 'version')
      if (version === undefined && field(json, 'max_file_size') === undefined) return unclear
      return works(versionOf(field(version, 'tag')) ?? versionOf(version))
    }),
    jsonCheck('fullstats', (json) => (typeof field(json, 'files') === 'number' ? works(null) : unclear)),
    pageCheck('', /\blufi\b/i),
  ],
  doors: [{ kind: 'file', takesName: false, addressOf: folderOf }],
}
