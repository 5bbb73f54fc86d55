import { namedAddress } from '../addresses.ts'
import { fileCheck, pageCheck } from '../checks.ts'
import { plainName, unless } from '../names.ts'
import type { Program } from '../program.ts'

/** Folders and files that the program's web server answers itself. */
const reserved = new Set([
  ...['static', 'sounds', 'images', 'libs', 'css', 'fonts', 'lang', 'about', 'http-bind', 'xmpp-websocket'],
  ...['colibri-ws', 'connection_optimization', 'resources', 'external_api', 'favicon', 'robots', 'prefs'],
])

// The program lower-cases names itself; dots, quotes, percent and question marks break its addresses.
export const jitsiMeet: Program = {
  slug: 'jitsi-meet',
  checks: [
    fileCheck('sounds/outgoingRinging.wav', /^audio\//),
    pageCheck('config.js', /var config\s*=|bosh\s*:|hosts\s*:\s*\{/),
    pageCheck('', /jitsi/i),
  ],
  doors: [
    {
      kind: 'visio',
      takesName: true,
      nameOf: (typed) => unless(reserved, plainName(typed, 60)),
      addressOf: (base, { name }) => namedAddress(base, name ?? ''),
    },
  ],
}
