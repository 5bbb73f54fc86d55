import { paths } from '../../../paths.ts'
import { pages } from '../../../platform/web/index.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { servicesById } from '../../hosters/index.ts'
import { deadServices } from './dead/dead-services.ts'
import { namedIn } from './named.ts'
import { CoordinationIncidentsPage } from './pages/coordination-incidents-page.tsx'
import { incidentsOf } from './queries.ts'

export const coordinationIncidents = pages()

const mostShown = 200

coordinationIncidents.get(paths.coordinationIncidents, coordination, async (c) => {
  const { db, view, now } = c.var
  const incidents = await incidentsOf(db, { open: true, most: mostShown, now, withHidden: true })
  const dead = await deadServices(db, now)
  const services = (await servicesById(db, [...dead.keys()])).map(({ id, hosterId }) => ({
    hosterId,
    serviceIds: [id],
  }))
  const named = await namedIn(db, [...incidents, ...services])
  const gone = services.flatMap(({ hosterId, serviceIds: [serviceId = ''] }) => {
    const known = dead.get(serviceId)
    return known ? [{ hosterId, serviceId, ...known }] : []
  })
  return unkept(c, <CoordinationIncidentsPage view={view} incidents={incidents} dead={gone} named={named} />)
})
