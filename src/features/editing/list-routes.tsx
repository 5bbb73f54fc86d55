import { paths } from '../../paths.ts'
import { pages, readQuery } from '../../platform/web/index.ts'
import { unkept } from '../accounts/index.ts'
import { catalogueOf, indexOf, oldAddresses } from '../hosters/index.ts'
import { catalogueFound } from './catalogue-found.ts'
import { isSort, sorts } from './old-address-form.ts'
import { CataloguePage } from './pages/catalogue-page.tsx'
import { OldAddressesPage } from './pages/old-addresses-page.tsx'
import { mayCoordinate } from './policy.ts'

/** What there is to edit. */
export const listRoutes = pages()

listRoutes.get(paths.coordinationCatalogue, mayCoordinate, async (c) => {
  const { db, view } = c.var
  const { q = '', shelf = '', saved } = readQuery(paths.coordinationCatalogue.schema, c.req.url)
  const found = catalogueFound(indexOf(await catalogueOf(db)), q, view)
  return unkept(c, <CataloguePage view={view} found={found} asked={{ q, shelf }} saved={saved} />)
})

const perPage = 50

listRoutes.get(paths.coordinationOldAddresses, mayCoordinate, async (c) => {
  const { db, view } = c.var
  const { q = '', sort = '', page = 1, saved } = readQuery(paths.coordinationOldAddresses.schema, c.req.url)
  const chosen = isSort(sort) ? [sort] : sorts
  const all = (await Promise.all(chosen.map((each) => oldAddresses(db, each)))).flat()
  const found = all.filter(({ value, target }) => `${value} ${target}`.toLowerCase().includes(q.toLowerCase()))
  const pageCount = Math.max(1, Math.ceil(found.length / perPage))
  const shown = Math.min(Math.max(page, 1), pageCount)
  const rows = found.slice((shown - 1) * perPage, shown * perPage)
  const list = { rows, total: found.length, page: shown, pages: pageCount }
  return unkept(
    c,
    <OldAddressesPage view={view} list={list} asked={{ q, sort: isSort(sort) ? sort : '' }} saved={saved} />,
  )
})
