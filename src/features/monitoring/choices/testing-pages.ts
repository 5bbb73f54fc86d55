import { paths } from '../../../paths.ts'
import type { TestSite } from '../../../testing.ts'
import { byMachine, findHoster, findService, hostersBySlug } from '../../hosters/index.ts'
import { makeHeartbeat } from '../heartbeat/make-heartbeat.ts'
import { addVantage } from '../vantage/add-vantage.ts'

/** Pages of who says how a hoster is watched, and from where: one of its services beats, and one place looks for us. */
export async function pagesOfWatching({ db, now }: TestSite, slug: string): Promise<Record<string, string>> {
  const by = byMachine('test', now)
  const { id } = await findHoster(db, slug)
  await makeHeartbeat(db, (await findService(db, id, 'cloud')).id, by)
  const [runBy] = await hostersBySlug(db, ['infini'])
  await addVantage(db, { name: 'Brest', place: 'Brest, au bout du quai', hosterId: runBy?.id ?? null }, by)
  return {
    'how a hoster is watched': paths.hosterWatching.href({ slug }),
    'vantage points': paths.coordinationVantages.href(),
  }
}
