import { field, jsonCheck, pageCheck, unclear, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const forgejo: Program = {
  slug: 'forgejo',
  checks: [
    jsonCheck('api/healthz', (json) => (field(json, 'status') === 'pass' ? works(null) : unclear)),
    pageCheck('', /forgejo|gitea/i),
  ],
  doors: [],
}
