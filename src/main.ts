import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrations } from '../migrations/index.ts'
import { firstAccountWords } from './features/accounts/index.ts'
import { importAmendments } from './features/amendments/index.ts'
import { importDiagnoses, openVisits } from './features/compliance/index.ts'
import { hostersAtOnce, loadExamples } from './features/crawling/index.ts'
import { makeSnapshotIn, openDirectory } from './features/directory/index.ts'
import { importLife, importLitters } from './features/membership/index.ts'
import { openMonitoring, openShow, recordedDayIn, stopWatching } from './features/monitoring/index.ts'
import { warmGazetteer } from './features/places/index.ts'
import { importPortal, openPortal } from './features/portal/index.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { migrate, openDatabase } from './platform/database/index.ts'
import { preferredLanguage } from './platform/i18n/index.ts'
import { runDueJobs } from './platform/jobs/index.ts'
import { Limits } from './platform/limits.ts'
import { jsonLog as log } from './platform/log.ts'
import { smtpPost } from './platform/mail/index.ts'
import { openOutbound, userAgentOf } from './platform/outbound/index.ts'
import { KeptPages, openAssets } from './platform/web/index.ts'
import { reportUntilStopped } from './reporter.ts'
import { jobsOf, slowJobsOf } from './rooms.ts'
import { serverOf } from './server.ts'
import { site } from './site.tsx'

// Reads the configuration, opens the database, starts web server and clock, and nothing else.
const built = join(import.meta.dirname, '..')
const config = readConfig()
if (config.reporting) {
  await reportUntilStopped(config.reporting, log)
  process.exit(0)
}
const database = openDatabase(config.database)
await migrate(database.writer, migrations)
const examples = join(built, '../examples')
if (config.loadExample && (await loadExamples(database, examples, systemClock(), log)))
  for (const bring of [importPortal, importDiagnoses, importLife, importLitters, importAmendments])
    for (const name of ['chatons', 'fictional']) await bring(database.writer, join(examples, name), systemClock())

const makeSnapshot = makeSnapshotIn(new URL('./directory-worker.mjs', import.meta.url))
const directory = await openDirectory({ database, clock: systemClock, log, makeSnapshot })
const kept = new KeptPages()
directory.onChange(() => kept.clear())
const timeZone = () => directory.current().collective.timeZone
const { monitoring: watched } = config
const portal = await openPortal({ database, clock: systemClock, log, watched, timeZone })
portal.onChange(() => kept.clear())

const outbound = openOutbound({ userAgent: userAgentOf(config.publicUrl) })
const post = config.smtpUrl ? smtpPost(config.smtpUrl, config.mailFrom) : null
const collective = () => directory.current().collective
const visits = openVisits({ clock: systemClock, chromium: config.chromium, sandbox: config.chromiumSandbox, log })
const { publicUrl, secret, monitoring } = config
const work = { db: database.writer, post, outbound, publicUrl, secret, monitoring, collective, visits, log }
const [jobs, slowJobs] = [jobsOf(work), slowJobsOf(work)]
const lanes = [lane((now) => runDueJobs(database.writer, jobs, now, log))]
lanes.push(lane((now) => runDueJobs(database.writer, slowJobs, now, log, hostersAtOnce)))
const watching = openMonitoring(database.writer, { outbound, clock: systemClock, canaries: config.canaries, log })
if (config.monitoring) lanes.push(lane((now) => watching.round(now)))
if (config.show) {
  const show = openShow(database.writer, recordedDayIn(join(built, '../examples/fictional/day.json')))
  lanes.push(lane((now) => show.round(now)))
}
if (!config.monitoring && !config.show && config.role !== 'web') await stopWatching(database.writer, systemClock())
const workOn = () => {
  for (const lane of lanes) lane.work()
}
const clock = config.role === 'web' ? undefined : setInterval(workOn, 1000)

const plan = site({
  publicUrl: config.publicUrl,
  secret: config.secret,
  database,
  directory,
  portal,
  assets: openAssets(built),
  kept,
  limits: new Limits(systemClock),
  outbound,
  clock: systemClock,
  log,
  showsMails: config.smtpUrl === null,
  sourceArchive: join(built, 'source.tar.gz'),
  documents: join(built, '../docs'),
  checkerAddresses: config.checkerAddresses,
})
const language = preferredLanguage(Intl.DateTimeFormat().resolvedOptions().locale)
const firstAccount = await firstAccountWords(database.writer, { ...config, language, now: systemClock() })
const server = serverOf(plan, config.trustedProxies)
const noteUses = () =>
  plan.keyUses.flush(database.writer).catch((error: Error) => log('key-uses.failed', { error: error.message }))
const noting = setInterval(() => void noteUses(), 10_000)
const following = [await directory.follow(), portal.follow()]
if (config.role !== 'worker')
  server.listen(config.port, config.host, () => {
    log('started', { url: config.publicUrl })
    if (firstAccount) console.log(firstAccount)
    setTimeout(warmGazetteer, 200)
  })

/** Answers what was asked, finishes the job at hand, then closes the database. */
async function stop(): Promise<void> {
  clearInterval(clock)
  clearInterval(noting)
  await Promise.all(following.map((one) => one.stop()))
  server.close()
  server.closeIdleConnections()
  // A reading that is cut short is taken up again when its lock is over.
  await Promise.race([Promise.all(lanes.map((lane) => lane.done())), pause(5000)])
  await watching.stop()
  await visits.close()
  await new Promise((resolve) => (server.listening ? server.once('close', resolve) : resolve(null)))
  await noteUses()
  await database.close()
  await outbound.close()
  log('stopped')
}

/** Work that is begun once a second, and waits for itself: a slow one holds up no other. */
function lane(run: (now: Temporal.Instant) => Promise<unknown>) {
  let working: Promise<unknown> | undefined
  return {
    work() {
      working ??= run(systemClock())
        .catch((error: Error) => log('worker.failed', { error: error.message }))
        .finally(() => {
          working = undefined
        })
    },
    done: () => working,
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
