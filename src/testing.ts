import { join } from 'node:path'
import { quickPasswords } from './features/accounts/testing/passwords.ts'
import { givenSession } from './features/accounts/testing.ts'
import { openVisits } from './features/compliance/index.ts'
import { makeSnapshotHere, openDirectory } from './features/directory/index.ts'
import { openPortal } from './features/portal/index.ts'
import type { Id, OpenDatabase } from './platform/database/index.ts'
import { runDueJobs } from './platform/jobs/index.ts'
import { Limits } from './platform/limits.ts'
import { type MailTable, type Post, waitingMails } from './platform/mail/index.ts'
import { openOutbound } from './platform/outbound/index.ts'
import { type AssetShelf, KeptPages, openAssets } from './platform/web/index.ts'
import { jobsOf, slowJobsOf, toldByRooms } from './rooms.ts'
import { type Site, site } from './site.tsx'
import { openTestDatabase, writesSoFar } from './testing-database.ts'
import { formOf, visitorOf } from './testing-visitor.ts'

export { openTestDatabase } from './testing-database.ts'

export type TestSite = Awaited<ReturnType<typeof openTestSite>>

/** The whole site over an empty database (SQLite, or PostgreSQL when the run says so) and a clock that you set. */
export async function openTestSite({
  now = '2026-11-23T10:00:00Z',
  publicUrl = 'http://localhost:3000',
  post = null as Post | null,
  sourceArchive = '',
  /** From where we say that we ask. */
  checkerAddresses = [] as string[],
  /** Whether the site looks at those of hosters unasked. */
  monitoring = false,
  /** Reaches nothing unless a test gives its own web. */
  outbound = openOutbound({ userAgent: 'Chatterie (test)', mayReach: () => false }),
  /** In the place of what the rooms tell the journal. */
  told = {} as Partial<typeof toldByRooms>,
  /** As in life: each costs much of a second. */
  slowPasswords = false,
  /** In the place of the one that tests share, and empty for each other. */
  database: own = undefined as OpenDatabase | undefined,
} = {}) {
  const database = own ?? (await openTestDatabase())
  let instant = Temporal.Instant.from(now)
  const clock = () => instant
  const events: { event: string; fields: Record<string, unknown> }[] = []
  const log = (event: string, fields = {}) => void events.push({ event, fields })
  const directory = await openDirectory({ database, clock, log, makeSnapshot: makeSnapshotHere })
  const kept = new KeptPages()
  directory.onChange(() => kept.clear())
  const timeZone = () => directory.current().collective.timeZone
  const portal = await openPortal({ database, clock, log, watched: monitoring, timeZone })
  portal.onChange(() => kept.clear())
  const secret = 'a secret that only tests know'
  const limits = new Limits(clock)
  const surroundings = {
    publicUrl,
    secret,
    database,
    directory,
    portal,
    assets: testAssets(),
    kept,
    limits,
    outbound,
    clock,
    log,
    showsMails: post === null,
    sourceArchive,
    documents: join(import.meta.dirname, '../docs'),
    checkerAddresses,
    passwords: slowPasswords ? undefined : quickPasswords,
  }
  const plan: Site = site(surroundings, { ...toldByRooms, ...told })
  const collective = () => directory.current().collective
  const visits = openVisits({ clock, log })
  const work = { db: database.writer, post, outbound, publicUrl, secret, monitoring, collective, visits, log }
  const jobs = { ...jobsOf(work), ...slowJobsOf(work) }

  let seen = ''
  /** As a site does within a second of a change; what nobody changed since is as it was. */
  const refresh = async () => {
    const now = `${writesSoFar()} ${instant}`
    if (now === seen && !own) return
    await directory.refresh()
    await portal.refresh()
    seen = now
  }
  const request = async (url: string, init: RequestInit = {}, visitor = '127.0.0.1') => {
    await refresh()
    return plan.fetch(new Request(new URL(url, publicUrl), init), visitor)
  }
  return {
    db: database.writer,
    publicUrl,
    secret,
    database,
    directory,
    portal,
    kept,
    limits,
    outbound,
    site: plan,
    routes: plan.routes,
    events,
    get now() {
      return instant
    },
    setClock(to: string) {
      instant = Temporal.Instant.from(to)
    },
    pass(duration: Temporal.DurationLike) {
      instant = instant.add(duration)
    },
    request,
    /** Somebody with a browser of their own: cookies are kept from one page to the next. */
    visitor: (cookies?: Record<string, string>) => visitorOf(request, cookies),
    /** A person who is signed in, with a browser of their own. */
    as: async (personId: Id) => visitorOf(request, await givenSession(database.writer, personId, secret)),
    /** The text of a page that must be there. */
    async get(url: string): Promise<string> {
      const answer = await request(url)
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
      return answer.text()
    },
    async json(url: string): Promise<unknown> {
      return JSON.parse(await this.get(url))
    },
    /** Sends a form from a page of the site itself. */
    post: (url: string, fields: Record<string, string | string[]>, visitor?: string) =>
      request(url, { method: 'POST', body: formOf(fields), headers: { 'sec-fetch-site': 'same-origin' } }, visitor),
    mails: (): Promise<MailTable[]> => waitingMails(database.writer),
    /** Runs what is due, and what that asks for in turn, until nothing is left. */
    async runJobs(): Promise<void> {
      while ((await runDueJobs(database.writer, jobs, instant, log)) > 0);
    },
  }
}

let assets: AssetShelf | undefined
function testAssets(): AssetShelf {
  assets ??= openAssets(join(import.meta.dirname, '../build'))
  return assets
}
