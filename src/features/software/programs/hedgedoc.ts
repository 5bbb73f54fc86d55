import { below } from '../addresses.ts'
import { field, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import type { Program } from '../program.ts'

// `/status` tells the version from 1.8 on, and can be switched off.
export const hedgedoc: Program = {
  slug: 'hedgedoc',
  checks: [
    jsonCheck('status', (json) =>
      typeof field(json, 'notesCount') === 'number' || typeof field(json, 'onlineNotes') === 'number'
        ? works(versionOf(field(json, 'version')) ?? serverVersion(field(json, 'serverVersion')))
        : unclear,
    ),
    pageCheck('', /hedgedoc|codimd|hackmd/i),
  ],
  doors: [{ kind: 'pad', takesName: false, addressOf: (base) => below(base, 'new') }],
}

/** As 2.0 writes it: in three numbers. */
function serverVersion(of: unknown): string | null {
  const parts = ['major', 'minor', 'patch'].map((name) => field(of, name))
  return parts.every((part) => typeof part === 'number') ? parts.join('.') : null
}
