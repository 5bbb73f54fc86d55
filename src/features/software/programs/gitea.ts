import { field, jsonCheck, pageCheck, unclear, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const gitea: Program = {
  slug: 'gitea',
  checks: [
    jsonCheck('api/healthz', (json) => (field(json, 'status') === 'pass' ? works(null) : unclear)),
    pageCheck('', /gitea|forgejo/i),
  ],
  doors: [],
}
