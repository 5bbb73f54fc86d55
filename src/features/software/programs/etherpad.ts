import { folderOf, namedAddress, withParameter } from '../addresses.ts'
import { field, ill, jsonCheck, pageCheck, unclear, versionOf, works } from '../checks.ts'
import { plainName } from '../names.ts'
import type { Program } from '../program.ts'

// Names of more than 50 characters and those with `$` (pads of groups) are refused by the program (PadManager.js of
// 1.8.14); `/health` came with 1.9.
export const etherpad: Program = {
  slug: 'etherpad',
  rootOf: (address) => folderOf(address).replace(/\/p\/$/, '/'),
  checks: [
    jsonCheck('health', (json) => {
      const status = field(json, 'status')
      const version = versionOf(field(json, 'releaseId'))
      if (status === 'pass') return works(version)
      return typeof status === 'string' ? ill(status, version) : unclear
    }),
    jsonCheck('locales.json', (json) => (typeof field(json, 'fr') === 'string' ? works(null) : unclear)),
    pageCheck('', /etherpad/i),
  ],
  doors: [
    {
      kind: 'pad',
      takesName: true,
      nameOf: (typed) => plainName(typed, 50),
      addressOf: (base, { name, language }) => withParameter(namedAddress(base, name ?? '', 'p/'), 'lang', language),
    },
  ],
}
