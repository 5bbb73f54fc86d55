import { paths } from '../../../paths.ts'
import { notFound, tooMany } from '../../../platform/errors.ts'
import {
  accepts,
  answerKept,
  compressed,
  everyone,
  forPrograms,
  type KeptPages,
  pages,
  type Request,
  readQuery,
} from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { incidentFeed, incidentsOf, namedIn } from '../incidents/index.ts'
import { HosterStatusPage } from '../pages/hoster-status-page.tsx'
import { rechecks } from '../pages/recheck-part.tsx'
import { ServiceStatusPage } from '../pages/service-status-page.tsx'
import { choiceAsked } from '../pages/status-choice.tsx'
import { StatusPage } from '../pages/status-page.tsx'
import { askRecheck } from '../watching/ask-recheck.ts'
import { chosenOf } from './chosen.ts'
import { hosterStatus, openHoster } from './hoster-status.ts'
import { keptStatus } from './keep-status.ts'
import { openService, serviceStatus } from './service-status.ts'
import { serviceAsJson, statusAsJson } from './status-json.ts'

export const statusRoutes = pages()

const incidentsShown = 50
const recheckedPerHour = 20

statusRoutes.get(paths.status, everyone, async (c) => {
  const { db, view } = c.var
  const { format } = c.env
  if (format === 'atom') return incidentFeed(c, {})
  const kept = await keptStatus(db, aroundOf(c))
  const status = await kept.status
  if (format === 'json') return json(c, statusAsJson(view, status, termsOf(c)))
  if (format !== 'html') throw notFound('site.page-not-found')
  const asked = readQuery(paths.status.schema, c.req.url)
  const chosen = chosenOf(status, asked, view.format.compare)
  const address = paths.status.href({}, { ...choiceAsked(chosen), page: chosen.page === 1 ? undefined : chosen.page })
  const render = async () => {
    const incidents = await incidentsOf(db, { open: true, most: incidentsShown, now: c.var.now })
    const named = await namedIn(db, incidents)
    return respond(c, <StatusPage view={{ ...view, address }} {...{ status, chosen, incidents, named }} />)
  }
  if (c.var.person) return render()
  const key = `${view.language} ${address}`
  const page = kept.pages.find(key) ?? (await keepPage(kept.pages, key, await render()))
  if (accepts(c.req.header('accept-encoding'), 'gzip')) await compressed(page)
  const {
    status: code,
    headers,
    body,
  } = answerKept(page, {
    ifNoneMatch: c.req.header('if-none-match'),
    acceptEncoding: c.req.header('accept-encoding'),
  })
  return new Response(body, { status: code, headers })
})

async function keepPage(pages: KeptPages, key: string, answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer())
  return pages.keep(key, bytes, { ...Object.fromEntries(answer.headers), 'cache-control': 'no-cache' })
}

statusRoutes.get(paths.statusHoster, everyone, async (c) => {
  const { db, view } = c.var
  const { hoster: slug = '' } = c.req.param()
  const { format } = c.env
  if (format === 'atom') return incidentFeed(c, { hosterId: (await openHoster(db, slug)).hoster.id })
  const shown = await hosterStatus(db, slug, aroundOf(c))
  if (shown.hoster.slug !== slug) return moved(c, paths.statusHoster.href({ hoster: shown.hoster.slug }))
  if (format === 'json')
    return json(c, { ...termsOf(c), services: shown.measured.map((service) => serviceAsJson(view, service)) })
  if (format !== 'html') throw notFound('site.page-not-found')
  return fresh(c, respond(c, <HosterStatusPage view={view} shown={shown} />))
})

statusRoutes.get(paths.statusService, everyone, async (c) => {
  const { hoster = '', service = '' } = c.req.param()
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const shown = await serviceStatus(c.var.db, { hoster, service }, aroundOf(c))
  const own = { hoster: shown.hoster.slug, service: shown.service.slug }
  if (own.hoster !== hoster || own.service !== service) return moved(c, paths.statusService.href(own))
  const said = readQuery(paths.statusService.schema, c.req.url).recheck
  const recheck = rechecks.find((one) => one === said) ?? null
  return fresh(c, respond(c, <ServiceStatusPage view={c.var.view} shown={shown} recheck={recheck} />))
})

statusRoutes.post(paths.statusRecheck, everyone, async (c) => {
  const { db, now, site, view } = c.var
  const { hoster = '', service: slug = '' } = c.req.param()
  const { service } = await openService(db, { hoster, service: slug })
  const counted = site.limits.count(c.env.visitor, 'recheck', recheckedPerHour)
  if (!counted.allowed) throw tooMany('monitoring.recheck-too-often', counted.retryAfter)
  const recheck = await askRecheck(db, service.id, now)
  return c.redirect(`${view.to(paths.statusService.href({ hoster, service: slug }, { recheck }))}#recheck`, 303)
})

// Where a page that answered the form is opened again.
statusRoutes.get(paths.statusRecheck, everyone, (c) => {
  const { hoster = '', service = '' } = c.req.param()
  return c.redirect(c.var.view.to(paths.statusService.href({ hoster, service })), 303)
})

function aroundOf(c: Request) {
  const { now, site } = c.var
  const { catalogue, collective, day, version } = site.directory.current()
  return { site: site.directory, now, day, catalogue, version, timeZone: collective.timeZone }
}

const termsOf = (c: Request) => ({ license: c.var.site.directory.current().collective.license })

const json = (c: Request, value: object): Response => forPrograms(c, 'json', JSON.stringify(value))

/** What is true for some minutes is asked for anew each time. */
function fresh(c: Request, answer: Response): Response {
  if (!c.var.person) answer.headers.set('Cache-Control', 'no-cache')
  return answer
}

const moved = (c: Request, href: string): Response => c.redirect(c.var.view.to(href) + ending(c), 301)
const ending = (c: Request) => (c.env.format === 'html' ? '' : `.${c.env.format}`)
