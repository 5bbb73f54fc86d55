import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, type Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { standingShown } from '../compliance/index.ts'
import { mayEdit } from '../editing/index.ts'
import { leavingWith, presentDeparture, whyHere } from '../membership/index.ts'
import type { Restriction } from '../moderation/index.ts'
import { linkBackOf } from '../proofs/index.ts'
import { elsewhereOf } from './elsewhere.ts'
import { filterWords } from './filter-words.ts'
import { homeOf } from './home.ts'
import { FrozenPage } from './pages/frozen-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { HosterPage } from './pages/hoster-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { frozenAsJson } from './present/frozen.ts'
import { hosterAsJson } from './present/hoster.ts'
import { asJson, presentingOf } from './present/presenting.ts'
import { serviceAsJson } from './present/service.ts'
import { readHoster, readService, type ShownHoster, type ShownService } from './shown.ts'

export const entityRoutes = pages()
  .kept(paths.home, everyone, async (c) => {
    const { view, site } = c.var
    const { portal } = site
    const kept = portal.stalls().filter(({ kind }) => portal.candidatesOf(kind).length > 0)
    const stalls = new Set(kept.map(({ kind }) => kind))
    return respond(c, <HomePage view={view} home={await homeOf(view, site.directory.current(), stalls)} />)
  })
  .kept(paths.hoster, everyone, async (c) => {
    const { view, db, site, now } = c.var
    const { slug = '' } = c.req.param()
    const shown = await readHoster(db, slug, site.directory.current())
    const { hoster, services, frozen, hidden } = shown
    if (hoster.slug !== slug) return moved(c, paths.hoster.href({ slug: hoster.slug }))
    if (frozen) return frozenAnswer(c, frozen, shown)
    if (isAskedAsJson(c))
      return asJson(
        c,
        hosterAsJson(
          presentingOf(c),
          hoster,
          services.map(({ service }) => service),
          hidden,
        ),
      )
    const isOwn = await mayEdit(c, hoster.id)
    const linkBack = await linkBackOf(db, hoster.id)
    const { day } = site.directory.current()
    const charter = keepsToCharter(shown) ? await standingShown(db, hoster, { day, now }) : null
    const leaving = await presentDeparture(db, hoster.id)
    const here = await whyHere(db, hoster, { day, standing: charter })
    return respond(c, <HosterPage {...{ view, shown, linkBack, charter, leaving, here, isOwn }} />)
  })
  .kept(paths.service, everyone, async (c) => {
    const { view, db, site } = c.var
    const { hoster = '', service = '' } = c.req.param()
    const directory = site.directory.current()
    const { shown, offered, frozen } = await readService(db, hoster, service, directory)
    const own = { hoster: shown.hoster.slug, service: offered.service.slug }
    if (own.hoster !== hoster || own.service !== service) return moved(c, paths.service.href(own))
    if (frozen) return frozenAnswer(c, frozen, shown, offered)
    if (isAskedAsJson(c))
      return asJson(c, serviceAsJson(presentingOf(c), shown.hoster, offered.service, offered.hidden))
    const elsewhere = elsewhereOf(directory, shown, offered)
    const services = { words: filterWords(view, directory), snapshot: directory.snapshot, found: elsewhere.found }
    const isOwn = await mayEdit(c, shown.hoster.id)
    const leaving = await leavingWith(db, { hosterId: shown.hoster.id, serviceId: offered.service.id })
    return respond(c, <ServicePage {...{ view, shown, offered, elsewhere, services, leaving, isOwn }} />)
  })

/** Of what the coordination has frozen: its name, why, and what its hoster answers. */
function frozenAnswer(c: Request, frozen: Restriction, { hoster }: ShownHoster, offered?: ShownService) {
  const names = { hoster, service: offered?.service ?? null }
  if (isAskedAsJson(c)) return asJson(c, frozenAsJson(presentingOf(c), frozen, names))
  return respond(c, <FrozenPage view={c.var.view} frozen={frozen} {...names} />)
}

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

/** Members, those who wait to be, and those who are made up to show it. */
const keepsToCharter = ({ standing }: ShownHoster) => standing !== 'none' && standing !== 'former'
