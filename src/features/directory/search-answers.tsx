import { paths } from '../../paths.ts'
import type { Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { asEverybodyAsks, hostersListing, servicesListing } from './listing.ts'
import { needsOf } from './needs.ts'
import { HostersPage } from './pages/hosters-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { type Page, searchHosters, searchServices } from './search/search.ts'
import { type HostersAsked, nearWish, type ServicesAsked } from './wishes.ts'

const mostBeyond = 10

type Note = 'old-address' | undefined

export function servicesPage(c: Request, asked: ServicesAsked, note: Note): Response {
  const { view, site, language } = c.var
  const directory = site.directory.current()
  const { snapshot } = directory
  // Hosters are a filter where one is asked for; there are as many as counting all the rest takes.
  const found = searchServices(snapshot, { ...asked.wish, uncounted: asked.query.hoster ? [] : ['hoster'] })
  const near = nearWish(asked.near, asked.query.within, true)
  const beyond = hasBeyond(found) ? searchServices(snapshot, { ...asked.wish, near, page: 1 }).results : []
  return respond(
    c,
    <ServicesPage
      listing={asEverybodyAsks(servicesListing(view, directory, asked, found))}
      snapshot={snapshot}
      results={found.results}
      beyond={beyond.slice(0, mostBeyond)}
      embedded={paths.common.embedServices.href({}, { ...asked.query, page: undefined, lang: language })}
      notes={notesFor(c, note)}
    />,
  )
}

export function hostersPage(c: Request, asked: HostersAsked, note: Note): Response {
  const { view, site } = c.var
  const directory = site.directory.current()
  const { snapshot } = directory
  const found = searchHosters(snapshot, asked.wish)
  const near = nearWish(asked.near, asked.query.within, true)
  const beyond = hasBeyond(found) ? searchHosters(snapshot, { ...asked.wish, near, page: 1 }).results : []
  const listing = asEverybodyAsks(hostersListing(view, directory, asked, found))
  return respond(
    c,
    <HostersPage
      listing={listing}
      snapshot={snapshot}
      results={found.results}
      beyond={beyond.slice(0, mostBeyond)}
      needs={needsOf(directory.catalogue, listing)}
      notes={notesFor(c, note)}
    />,
  )
}

const notesFor = (c: Request, note: Note) => (note ? [c.var.view.t(`directory.note-${note}`)] : [])

/** Whether this is where the list ends and those who serve everyone follow. */
const hasBeyond = ({ everywhere, page, pages }: Page) => everywhere > 0 && page >= pages
