/** The free program that measures an audience at this address, as far as its usual address tells. */
export const measuringProgram = (address: string): string | null =>
  programs.find(([, addresses]) => addresses.test(address.slice(0, 500)))?.[0] ?? null

/** Each as its own documentation says that a page asks for it. */
const programs: [string, RegExp][] = [
  ['Matomo', /\/(matomo|piwik)\.(js|php)(\?|$)|\/js\/container_\w+\.js/],
  [
    'Plausible',
    /^https?:\/\/[^/]*plausible[^/]*\/(js|api\/event)|\/js\/plausible[\w.-]*\.js|\/js\/script\.(outbound|file|hash|manual|tagged)[\w.-]*\.js/,
  ],
  ['Umami', /\/umami[\w.-]*\.js|^https?:\/\/[^/]*umami[^/]*\/script\.js/],
  ['GoatCounter', /^https?:\/\/([^/]*goatcounter[^/]*|gc\.zgo\.at)\/count/],
  ['Shynet', /\/ingress\/[0-9a-f-]{36}\/(script\.js|pixel\.gif)/],
  ['Open Web Analytics', /\/owa\.tracker[\w.-]*\.js/],
  ['Ackee', /^https?:\/\/[^/]*ackee[^/]*\/tracker\.js/],
  ['Fathom', /^https?:\/\/[^/]*fathom[^/]*\/(tracker|script)\.js/],
  ['Countly', /\/countly(\.min)?\.js/],
]
