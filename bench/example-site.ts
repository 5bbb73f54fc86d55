import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { importBundle } from '../src/features/crawling/index.ts'
import { makeSnapshotHere, openDirectory } from '../src/features/directory/index.ts'
import { openPortal } from '../src/features/portal/index.ts'
import { systemClock } from '../src/platform/clock.ts'
import { migrate, openDatabase } from '../src/platform/database/index.ts'
import { Limits } from '../src/platform/limits.ts'
import { silentLog as log } from '../src/platform/log.ts'
import { openOutbound } from '../src/platform/outbound/index.ts'
import { KeptPages, openAssets } from '../src/platform/web/index.ts'
import { site } from '../src/site.tsx'

export const secret = 'only for measuring'

/** The whole site over the example collective, in a database of its own; the directory may be another one. */
export async function openExampleSite(makeSnapshot = makeSnapshotHere, kept = new KeptPages()) {
  const root = join(import.meta.dirname, '..')
  const file = join(mkdtempSync(join(tmpdir(), 'chatterie-bench-')), 'bench.sqlite')
  const database = openDatabase({ engine: 'sqlite', file, durable: false })
  await migrate(database.writer, migrations)
  for (const name of ['chatons', 'fictional'])
    await importBundle(database.writer, join(root, 'examples', name), systemClock())
  const directory = await openDirectory({ database, clock: systemClock, log, makeSnapshot })
  const timeZone = () => directory.current().collective.timeZone
  const portal = await openPortal({ database, clock: systemClock, log, watched: false, timeZone })
  const plan = site({
    publicUrl: 'http://localhost',
    secret,
    database,
    directory,
    portal,
    assets: openAssets(join(root, 'build')),
    kept,
    limits: new Limits(systemClock),
    outbound: openOutbound({ userAgent: 'Chatterie (bench)', mayReach: () => false }),
    clock: systemClock,
    log,
    showsMails: false,
    sourceArchive: '',
    documents: '',
  })
  return { plan, kept, directory, database }
}
