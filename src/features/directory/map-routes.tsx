import { MapQuery, paths } from '../../paths.ts'
import { everyone, pages, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { mapAsked } from './map/asked.ts'
import { hostersFound } from './map/found.ts'
import { MapPage } from './pages/map-page.tsx'

export const mapRoutes = pages()

mapRoutes.kept(paths.map, everyone, async (c) => {
  const { view, site } = c.var
  const directory = site.directory.current()
  const map = mapAsked(view, directory, readQuery(MapQuery, c.req.url))
  const hosters = await hostersFound(directory.snapshot, map.asked)
  return respond(c, <MapPage view={view} {...map} hosters={hosters} />)
})
