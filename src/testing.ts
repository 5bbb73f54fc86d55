import { join } from 'node:path'
import { contactJobs } from './features/contact/index.ts'
import { makeSnapshotHere, openDirectory } from './features/directory/index.ts'
import { runDueJobs } from './platform/jobs/index.ts'
import { Limits } from './platform/limits.ts'
import { type MailTable, mailJobs, type Post, waitingMails } from './platform/mail/index.ts'
import { type AssetShelf, KeptPages, openAssets } from './platform/web/index.ts'
import { type Site, site } from './site.tsx'
import { openTestDatabase } from './testing-database.ts'

export { openTestDatabase } from './testing-database.ts'

export type TestSite = Awaited<ReturnType<typeof openTestSite>>

const publicUrl = 'http://localhost:3000'

/** The whole site over an empty database (SQLite, or PostgreSQL when the run says so) and a clock that you set. */
export async function openTestSite({
  now = '2026-11-23T10:00:00Z',
  post = null as Post | null,
  sourceArchive = '',
} = {}) {
  const database = await openTestDatabase()
  let instant = Temporal.Instant.from(now)
  const clock = () => instant
  const events: { event: string; fields: Record<string, unknown> }[] = []
  const log = (event: string, fields = {}) => void events.push({ event, fields })
  const directory = await openDirectory({ database, clock, log, makeSnapshot: makeSnapshotHere })
  const kept = new KeptPages()
  directory.onChange(() => kept.clear())
  const secret = 'a secret that only tests know'
  const plan: Site = site({
    publicUrl,
    secret,
    database,
    directory,
    assets: testAssets(),
    kept,
    limits: new Limits(clock),
    clock,
    log,
    showsMails: post === null,
    sourceArchive,
  })
  const jobs = { ...mailJobs(database.writer, post), ...contactJobs(database.writer, { publicUrl }) }

  const request = async (url: string, init: RequestInit = {}, visitor = '192.0.2.1') => {
    await directory.refresh()
    return plan.fetch(new Request(new URL(url, publicUrl), init), visitor)
  }
  return {
    db: database.writer,
    database,
    directory,
    kept,
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

function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text])),
  )
}

let assets: AssetShelf | undefined
function testAssets(): AssetShelf {
  assets ??= openAssets(join(import.meta.dirname, '../build'))
  return assets
}
