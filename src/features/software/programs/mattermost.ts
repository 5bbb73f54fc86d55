import { field, jsonCheck, pageCheck, unclear, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const mattermost: Program = {
  slug: 'mattermost',
  checks: [
    jsonCheck('api/v4/system/ping', (json) => (field(json, 'status') === 'OK' ? works(null) : unclear)),
    pageCheck('', /mattermost/i),
  ],
  doors: [],
}
