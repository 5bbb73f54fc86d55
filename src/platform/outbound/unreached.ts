/** Why nothing was fetched: an expected outcome, with words for people in the rooms that fetch. */
export const unreached = [
  /** No address of the web that we go to: another scheme, a name and password in it, a port of something else. */
  'bad-url',
  /** It leads to no place of the public internet. */
  'not-public',
  /** The name is unknown, or nobody answers for it. */
  'dns',
  /** Nobody answers at this address. */
  'refused',
  'timeout',
  /** The certificate is no good, or is another's. */
  'tls',
  'too-large',
  /** It leads from one address to the next without end. */
  'redirects',
  /** It leads from https to http. */
  'downgrade',
  /** What came is no whole answer of a web server. */
  'bad-answer',
  /** Too many wait for the same host already. */
  'busy',
] as const
export type Unreached = (typeof unreached)[number]

/** Thrown on the way, caught at the door: see `reasonOf`. */
export class CannotReach extends Error {
  constructor(readonly reason: Unreached) {
    super(reason)
  }
}

/** What an error on the way means. One that is none of the network's is a bug, and goes on. */
export function reasonOf(error: unknown): Unreached {
  if (error instanceof CannotReach) return error.reason
  if (!(error instanceof Error)) throw error
  if (error.name === 'TimeoutError') return 'timeout'
  if (error.name === 'HTTPParserError') return 'bad-answer'
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code !== 'string') throw error
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'bad-answer'
}

const meanings: [RegExp, Unreached][] = [
  [/TIMEOUT|TIMEDOUT/, 'timeout'],
  [/CERT|^ERR_TLS|^ERR_SSL|SIGNATURE|^HOSTNAME_MISMATCH|^INVALID_(CA|PURPOSE)|^EPROTO$/, 'tls'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES)$/, 'refused'],
]
