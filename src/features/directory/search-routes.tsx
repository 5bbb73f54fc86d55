import { paths } from '../../paths.ts'
import { everyone, pages, readQuery } from '../../platform/web/index.ts'
import { exportHosters, exportServices } from './present/search-exports.ts'
import { hostersPage, servicesPage } from './search-answers.tsx'
import { hostersAsked, servicesAsked } from './wishes.ts'

export const searchRoutes = pages()

searchRoutes.kept(paths.services, everyone, (c) => {
  const query = readQuery(paths.services.schema, c.req.url)
  const asked = servicesAsked(query)
  const { format } = c.env
  return format === 'html' ? servicesPage(c, asked, query.note) : exportServices(c, asked, format)
})

searchRoutes.kept(paths.hosters, everyone, (c) => {
  const query = readQuery(paths.hosters.schema, c.req.url)
  const asked = hostersAsked(query)
  const { format } = c.env
  return format === 'html' ? hostersPage(c, asked, query.note) : exportHosters(c, asked, format)
})
