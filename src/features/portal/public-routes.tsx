import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, mediaTypes, pages, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { findHoster } from '../hosters/index.ts'
import { type Card, cardOf } from './card.ts'
import { choicePage } from './choice-page.tsx'
import { HosterPortalPage } from './pages/hoster-portal-page.tsx'
import { PortalPage } from './pages/portal-page.tsx'
import { SharesPage } from './pages/shares-page.tsx'
import { sharesOf } from './shares.ts'
import { sharesAsCsv } from './shares-csv.ts'
import { choiceFor } from './shown-choice.ts'

export const publicRoutes = pages()
  .kept(paths.portal, everyone, async (c) => {
    const { view, site, db } = c.var
    const { watched } = site.portal.circumstances()
    const asked = readQuery(paths.portal.schema, c.req.url).hoster
    if (asked === undefined) return respond(c, <PortalPage view={view} cards={cardsOf(c)} watched={watched} />)
    const hoster = await findHoster(db, asked)
    const cards = cardsOf(c, hoster.slug)
    return respond(c, <HosterPortalPage view={view} hoster={hoster} cards={cards} watched={watched} />)
  })
  .get(paths.portalKind, everyone, async (c) => {
    const stall = c.var.site.portal.stall(c.req.param('kind') ?? '')
    if (!stall) throw notFound('portal.kind-unknown')
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex, nofollow')
    return choicePage(c, c.var.view, await choiceFor(c, stall))
  })
  .get(paths.portalShares, everyone, async (c) => {
    const { view, site, db } = c.var
    const kinds = await sharesOf(db, site.portal)
    if (c.env.format === 'html')
      return respond(c, <SharesPage view={view} stalls={site.portal.stalls()} kinds={kinds} />)
    if (c.env.format !== 'csv') throw notFound('site.page-not-found')
    c.header('Content-Type', mediaTypes.csv)
    return c.body(sharesAsCsv(kinds))
  })

/** Every open stall, with the drawing that the catalogue gives its kind; of one hoster, those that it keeps. */
export function cardsOf(c: Request, hoster: string | null = null): Card[] {
  const { portal, directory } = c.var.site
  const { catalogue } = directory.current()
  const iconOf = (kind: string) => catalogue.kind(kind)?.icon ?? kind
  const cards = portal.stalls().map((stall) => cardOf(stall, portal, iconOf(stall.kind), hoster))
  return hoster === null ? cards : cards.filter(({ state }) => state !== 'nobody')
}
