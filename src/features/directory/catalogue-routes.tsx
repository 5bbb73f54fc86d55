import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, type Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import type { CatalogueIndex, Kind } from '../hosters/index.ts'
import { alternativePage, type Counted, counted, kindPage, softwarePage, treeOfKinds } from './catalogue-pages.ts'
import { AlternativePage } from './pages/alternative-page.tsx'
import { AlternativesPage } from './pages/alternatives-page.tsx'
import { KindPage } from './pages/kind-page.tsx'
import { KindsPage } from './pages/kinds-page.tsx'
import { SoftwareListPage } from './pages/software-list-page.tsx'
import { SoftwarePage } from './pages/software-page.tsx'

export const catalogueRoutes = pages()
  .kept(paths.softwareList, everyone, (c) => {
    const { view } = c.var
    const directory = directoryOf(c)
    const all = counted(directory, 'software', directory.catalogue.software).sort(byName(view.format.compare))
    return respond(
      c,
      <SoftwareListPage
        view={view}
        offered={all.filter(isOffered)}
        others={all.filter(isNot).map(({ entry }) => entry)}
      />,
    )
  })
  .kept(paths.software, everyone, (c) => {
    const directory = directoryOf(c)
    const program = directory.catalogue.program(slugIn(c))
    if (!program) throw notFound('directory.software-unknown-address')
    return respond(c, <SoftwarePage view={c.var.view} thing={softwarePage(c.var.view, directory, program)} />)
  })
  .kept(paths.kinds, everyone, (c) => {
    const { view } = c.var
    return respond(c, <KindsPage view={view} families={treeOfKinds(view, directoryOf(c))} />)
  })
  .kept(paths.kind, everyone, (c) => {
    const { view } = c.var
    const directory = directoryOf(c)
    const kind = directory.catalogue.kind(slugIn(c))
    if (!kind) throw notFound('directory.kind-unknown-address')
    const above = kindsAbove(directory.catalogue, kind)
    return respond(c, <KindPage view={view} thing={kindPage(view, directory, kind)} above={above} />)
  })
  .kept(paths.alternatives, everyone, (c) => {
    const { view } = c.var
    const directory = directoryOf(c)
    const all = counted(directory, 'alternative', directory.catalogue.alternatives).sort(byName(view.format.compare))
    return respond(
      c,
      <AlternativesPage
        view={view}
        replaced={all.filter(isOffered)}
        others={all.filter(isNot).map(({ entry }) => entry)}
      />,
    )
  })
  .kept(paths.alternative, everyone, (c) => {
    const directory = directoryOf(c)
    const product = directory.catalogue.alternative(slugIn(c))
    if (!product) throw notFound('directory.alternative-unknown-address')
    return respond(c, <AlternativePage view={c.var.view} thing={alternativePage(c.var.view, directory, product)} />)
  })

/** The catalogue has pages only: its lists of services have their other formats at the address of the search. */
function directoryOf(c: Request) {
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  return c.var.site.directory.current()
}

const slugIn = (c: Request) => c.req.param('slug') ?? ''

const isOffered = ({ count }: { count: number }) => count > 0
const isNot = ({ count }: { count: number }) => count === 0

const byName =
  (compare: (a: string, b: string) => number) =>
  (a: Counted<{ name: string }>, b: Counted<{ name: string }>): number =>
    compare(a.entry.name, b.entry.name)

/** From the widest; a catalogue that goes round in a circle ends all the same. */
function kindsAbove(catalogue: CatalogueIndex, kind: Kind): Kind[] {
  const above: Kind[] = []
  for (
    let next = catalogue.kind(kind.parent ?? '');
    next && !above.includes(next);
    next = catalogue.kind(next.parent ?? '')
  )
    above.unshift(next)
  return above
}
