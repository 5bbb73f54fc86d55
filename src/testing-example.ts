import { join } from 'node:path'
import { importAmendments } from './features/amendments/index.ts'
import { importDiagnoses } from './features/compliance/index.ts'
import { importBundle } from './features/crawling/index.ts'
import { importLife, importLitters } from './features/membership/index.ts'
import { importPortal } from './features/portal/index.ts'
import { openTestSite, type TestSite } from './testing.ts'
import { keepTestDatabase } from './testing-database.ts'

const examples = join(import.meta.dirname, '../examples')

let putBack: (() => Promise<void>) | undefined

/** The whole site with the example collective and the fictional hosters in it: imported once, then copied. */
export async function openExampleSite(given: { publicUrl?: string } = {}) {
  const world = await openTestSite({ ...given, sourceArchive: join(examples, 'chatons/README.md') })
  if (putBack) await putBack()
  else {
    await importAll(world)
    putBack = await keepTestDatabase()
  }
  await world.directory.refresh()
  await world.portal.refresh()
  return world
}

async function importAll({ db, now }: TestSite): Promise<void> {
  for (const name of ['chatons', 'fictional']) await importBundle(db, join(examples, name), now)
  for (const bring of [importPortal, importDiagnoses, importLife, importLitters, importAmendments])
    for (const name of ['chatons', 'fictional']) await bring(db, join(examples, name), now)
}
