import { field, jsonCheck, unclear, works } from '../checks.ts'
import type { Program } from '../program.ts'

export const synapse: Program = {
  slug: 'synapse',
  checks: [
    jsonCheck('//_matrix/client/versions', (json) => (Array.isArray(field(json, 'versions')) ? works(null) : unclear)),
  ],
  doors: [],
}
