import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, type Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { elsewhereOf } from './elsewhere.ts'
import { filterWords } from './filter-words.ts'
import { homeOf } from './home.ts'
import { HomePage } from './pages/home-page.tsx'
import { HosterPage } from './pages/hoster-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { hosterAsJson } from './present/hoster.ts'
import { asJson, presentingOf } from './present/presenting.ts'
import { serviceAsJson } from './present/service.ts'
import { readHoster, readService } from './shown.ts'

export const entityRoutes = pages()
  .kept(paths.home, everyone, async (c) => {
    const { view, site } = c.var
    return respond(c, <HomePage view={view} home={await homeOf(view, site.directory.current())} />)
  })
  .kept(paths.hoster, everyone, async (c) => {
    const { view, db, site } = c.var
    const { slug = '' } = c.req.param()
    const shown = await readHoster(db, slug, site.directory.current())
    const { hoster, services } = shown
    if (hoster.slug !== slug) return moved(c, paths.hoster.href({ slug: hoster.slug }))
    if (isAskedAsJson(c))
      return asJson(
        c,
        hosterAsJson(
          presentingOf(c),
          hoster,
          services.map(({ service }) => service),
        ),
      )
    return respond(c, <HosterPage view={view} shown={shown} />)
  })
  .kept(paths.service, everyone, async (c) => {
    const { view, db, site } = c.var
    const { hoster = '', service = '' } = c.req.param()
    const directory = site.directory.current()
    const { shown, offered } = await readService(db, hoster, service, directory)
    const own = { hoster: shown.hoster.slug, service: offered.service.slug }
    if (own.hoster !== hoster || own.service !== service) return moved(c, paths.service.href(own))
    if (isAskedAsJson(c)) return asJson(c, serviceAsJson(presentingOf(c), shown.hoster, offered.service))
    const elsewhere = elsewhereOf(directory, shown, offered)
    const services = { words: filterWords(view, directory), snapshot: directory.snapshot, found: elsewhere.found }
    return respond(c, <ServicePage {...{ view, shown, offered, elsewhere, services }} />)
  })

/** One thing is a page or JSON; no table, map or feed. */
function isAskedAsJson(c: Request): boolean {
  const { format } = c.env
  if (format !== 'html' && format !== 'json') throw notFound('site.page-not-found')
  return format === 'json'
}

/** Renamed: to the present address, in the format that was asked for. */
function moved(c: Request, href: string): Response {
  const { format } = c.env
  return c.redirect(c.var.view.to(href) + (format === 'html' ? '' : `.${format}`), 301)
}
