import { paths } from '../../../paths.ts'
import { userAgentOf } from '../../../platform/outbound/index.ts'
import { everyone, pages } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { hostersById } from '../../hosters/index.ts'
import { vantages } from '../vantage/queries.ts'
import { CheckerPage } from './pages/checker-page.tsx'

export const checkerRoutes = pages()

checkerRoutes.kept(paths.checker, everyone, async (c) => {
  const { db, view, site } = c.var
  const places = await vantages(db)
  const runBy = await hostersById(
    db,
    places.flatMap(({ hosterId }) => hosterId ?? []),
  )
  const addresses = site.checkerAddresses ?? []
  return respond(c, <CheckerPage {...{ view, addresses, places, runBy }} userAgent={userAgentOf(site.publicUrl)} />)
})
