import { paths } from '../../paths.ts'
import { common, everyone, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import type { View } from '../../ui/view.ts'
import { viewIn } from '../../ui/view-in.ts'
import { openHeaders } from './answer-open.ts'
import { choicePage } from './choice-page.tsx'
import { openService } from './open-service.ts'
import { EmbedPortalPage } from './pages/embed-portal-page.tsx'
import { StandInPage } from './pages/stand-in-page.tsx'
import { UnknownKindPage } from './pages/unknown-kind-page.tsx'
import { cardsOf } from './public-routes.tsx'
import { choiceFor, type ShownChoice } from './shown-choice.ts'
import { standInFor } from './stand-in.ts'

export const commonRoutes = common()

/** A minute later another check may have been good. */
const retrySeconds = 60

commonRoutes.get(paths.common.open, everyone, async (c) => {
  const { portal, publicUrl } = c.var.site
  const kind = c.req.param('kind') ?? ''
  for (const [name, value] of Object.entries(openHeaders)) c.header(name, value)
  const to = openService(portal, {
    kind,
    query: new URL(c.req.url).searchParams,
    method: c.req.method,
    header: (name) => c.req.header(name) ?? '',
    language: c.var.language,
    publicUrl,
  })
  if (to !== undefined) return c.redirect(to, 303)
  const stall = portal.stall(kind)
  if (!stall) return respond(c, <UnknownKindPage view={viewAt(c, paths.portal.href())} cards={cardsOf(c)} />, 404)
  const shown = await choiceFor(c, stall)
  // Somebody may have come back between the two draws: then the page shows who.
  const status = statusOf(shown)
  if (status === 503) c.header('Retry-After', String(retrySeconds))
  return choicePage(c, viewAt(c, paths.portalKind.href({ kind }, shown.query)), shown, status)
})

/** Nobody answers well: later, somebody may. Nobody at all, or none as wished: nothing is here by this address. */
function statusOf({ choice }: ShownChoice): 404 | 503 {
  return 'none' in choice && choice.none === 'healthy' ? 503 : 404
}

commonRoutes.kept(paths.common.embedPortal, everyone, (c) => {
  const { lang, hoster } = readQuery(paths.common.embedPortal.schema, c.req.url)
  return respond(c, <EmbedPortalPage view={viewIn(c.var.view, lang)} cards={cardsOf(c, hoster ?? null)} />)
})

commonRoutes.get(paths.common.standIn, everyone, async (c) => {
  const { hoster = '', service = '' } = c.req.param()
  const rest = c.req.path.split('/').slice(4).join('/')
  const standIn = await standInFor(c.var.db, hoster, service, decoded(rest))
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex, nofollow')
  return respond(c, <StandInPage view={viewAt(c, paths.portal.href())} standIn={standIn} />)
})

/** As people read it, where it can be read. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A page without a language in its address: its other languages are those of this one. */
const viewAt = (c: Request, address: string): View => ({ ...c.var.view, address })
