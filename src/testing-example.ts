import { join } from 'node:path'
import { importAmendments } from './features/amendments/index.ts'
import { importDiagnoses } from './features/compliance/index.ts'
import { importBundle } from './features/crawling/index.ts'
import { importLife, importLitters } from './features/membership/index.ts'
import { importPortal } from './features/portal/index.ts'
import { openTestSite } from './testing.ts'

const examples = join(import.meta.dirname, '../examples')

/** The whole site with the example collective and the fictional hosters in it. */
export async function openExampleSite(given: { publicUrl?: string } = {}) {
  const world = await openTestSite({ ...given, sourceArchive: join(examples, 'chatons/README.md') })
  for (const name of ['chatons', 'fictional']) await importBundle(world.db, join(examples, name), world.now)
  for (const bring of [importPortal, importDiagnoses, importLife, importLitters, importAmendments])
    for (const name of ['chatons', 'fictional']) await bring(world.db, join(examples, name), world.now)
  await world.directory.refresh()
  await world.portal.refresh()
  return world
}
