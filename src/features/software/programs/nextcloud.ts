import { field, ill, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const nextcloud: Program = {
  slug: 'nextcloud',
  checks: [
    jsonCheck('status.php', (json) => {
      const version = versionOf(field(json, 'versionstring'))
      if (field(json, 'installed') !== true) return unclear
      return field(json, 'maintenance') === true ? ill('maintenance', version) : works(version)
    }),
    pageCheck('', /nextcloud/i),
  ],
  doors: [],
}
