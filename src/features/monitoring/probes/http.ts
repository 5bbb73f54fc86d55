import type { Fetched, Outbound, Unreached } from '../../../platform/outbound/index.ts'
import { type Answer, type Check, type Program, programOf, programs, questionAddress } from '../../software/index.ts'
import type { Reason, Sighting, Target } from '../health.ts'
import { isBotWall } from '../judging/bot-wall.ts'
import { nobodyHome } from '../judging/nobody-home.ts'
import { Asking, textOf } from './evidence.ts'
import type { Robots } from './robots.ts'

/** Of an answer, no more than this is read. */
export const mostBytes = 16_384
const timeoutMs = 10_000
/** Slower than this to the head of the answer, a service is degraded. */
export const slowMs = 3000

interface Given {
  robots: Robots
  now: Temporal.Instant
}

/** Asks a service over http(s) how it is doing, in the way of its program where that is known. */
export async function lookOverHttp(outbound: Outbound, target: Target, { robots, now }: Given): Promise<Sighting> {
  const asking = new Asking()
  const program = programOf(target.program) ?? plainPage
  if (await robots.refuses(outbound, questionAddress(program, target.address, ''), now, asking))
    return sighting(asking, { target, fetched: null, state: 'refused', reason: 'robots' })
  let front: Fetched | undefined
  for (const { check, at } of fromTheLast(program.checks, target.check)) {
    const fetched = await asked(outbound, questionAddress(program, target.address, check.path), asking)
    const judged = judgedBy(check, fetched)
    if (judged) return sighting(asking, { target, fetched, at, ...judged })
    if (check.path === '') front = fetched
  }
  front ??= await asked(outbound, questionAddress(program, target.address, ''), asking)
  return sighting(asking, { target, fetched: front, ...judgedAsPage(front, program !== plainPage) })
}

async function asked(outbound: Outbound, address: string, asking: Asking): Promise<Fetched> {
  const fetched = await outbound.fetch(address, wish)
  asking.note(fetched)
  return fetched
}

/** A page of which no program is known: whatever answers with success, and is no empty shell, is it. */
const plainPage: Pick<Program, 'checks' | 'rootOf'> = { checks: [{ path: '', judge: () => ({ is: 'unclear' }) }] }

const wish = { maxBytes: mostBytes, beginning: true, timeoutMs, accept: 'text/html,application/json;q=0.9,*/*;q=0.8' }

/** The question that was answered last comes first: it mostly is again. */
function fromTheLast(checks: Check[], last: number) {
  const numbered = checks.map((check, at) => ({ check, at }))
  const [first] = numbered.splice(last in checks ? last : 0, 1)
  return first ? [first, ...numbered] : numbered
}

const answerOf = ({ status, url, headers, body }: Extract<Fetched, { ok: true }>): Answer => ({
  ...{ status, url, headers, text: textOf(body) },
})

interface Judged {
  state: Sighting['state']
  reason: Reason | null
  version?: string | null
  disagreement?: string | null
}

/** What the answer to one question means; null: it does not tell. */
function judgedBy(check: Check, fetched: Fetched): Judged | null {
  if (!fetched.ok)
    return check.path !== '' && astray.has(fetched.reason) ? null : { state: 'down', reason: fetched.reason }
  const answer = answerOf(fetched)
  if (isBotWall(answer)) return { state: 'challenged', reason: 'bot-wall' }
  // Whoever counts our requests gets no more of them.
  if (fetched.status === 429) return { state: 'challenged', reason: 'too-many-requests' }
  const judged = check.judge(answer)
  if (judged.is === 'this-ill') return { state: 'degraded', reason: 'says-ill', version: judged.version }
  if (judged.is === 'this') return { ...howFast(fetched.ms), version: judged.version }
  return null
}

/** One address of a program may lead elsewhere (a door, a private network) while its front page works. */
const astray: ReadonlySet<Unreached> = new Set(['redirects', 'downgrade', 'not-public', 'bad-url'] as const)

const howFast = (ms: number): Judged =>
  ms > slowMs ? { state: 'degraded', reason: 'slow' } : { state: 'up', reason: null }

/** What a front page means on which no declared program was seen. */
function judgedAsPage(fetched: Fetched, isDeclared: boolean): Judged {
  if (!fetched.ok) return { state: 'down', reason: fetched.reason }
  const answer = answerOf(fetched)
  if (isBotWall(answer)) return { state: 'challenged', reason: 'bot-wall' }
  const fault = faultOf(answer.status)
  if (fault) return fault
  const nobody = nobodyHome(answer)
  if (nobody !== null) return { state: 'down', reason: nobody }
  const how = howFast(fetched.ms)
  return isDeclared ? { ...how, disagreement: programSeenIn(answer) } : how
}

/** What a status says by itself; null when it is one of success. */
function faultOf(status: number): Judged | null {
  if (status >= 200 && status < 300) return null
  if (status === 401) return { state: 'challenged', reason: 'login-wall' }
  if (status === 403 || status === 451) return { state: 'challenged', reason: 'forbidden' }
  if (status === 429) return { state: 'challenged', reason: 'too-many-requests' }
  if (status === 410) return { state: 'down', reason: 'gone' }
  if (status >= 500) return { state: 'down', reason: 'server-error' }
  return { state: 'down', reason: status >= 400 ? 'not-found' : 'bad-answer' }
}

/** Which known program shows itself on a page; '' when none does. */
const programSeenIn = (answer: Answer): string =>
  programs.find(({ checks }) => checks.some(({ path, judge }) => path === '' && judge(answer).is === 'this'))?.slug ??
  ''

interface Found extends Judged {
  target: Target
  fetched: Fetched | null
  /** Which question was answered. */
  at?: number
}

function sighting(asking: Asking, { target, fetched, state, reason, at, version, disagreement }: Found): Sighting {
  const evidence = fetched
    ? asking.evidence(fetched)
    : { asked: asking.asked, came: 'robots', headers: {}, extract: '' }
  return {
    ...{ state, reason, evidence, requests: asking.requests, bytes: asking.bytes },
    ms: fetched?.ok ? fetched.ms : null,
    status: fetched?.ok ? fetched.status : null,
    check: at ?? target.check,
    version: version ?? null,
    disagreement: disagreement ?? null,
  }
}
