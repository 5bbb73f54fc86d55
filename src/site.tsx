import { Hono } from 'hono'
import { about } from './features/about/index.ts'
import { contact } from './features/contact/index.ts'
import { type DirectoryKeeper, directory } from './features/directory/index.ts'
import { operations } from './features/operations/index.ts'
import { linksIn, paths } from './paths.ts'
import type { Clock } from './platform/clock.ts'
import { type OpenDatabase, Unstorable } from './platform/database/index.ts'
import { Refusal } from './platform/errors.ts'
import {
  formatsIn,
  isLanguage,
  type Language,
  languages,
  preferredLanguage,
  translator,
} from './platform/i18n/index.ts'
import type { Limits } from './platform/limits.ts'
import type { Log } from './platform/log.ts'
import {
  type AssetShelf,
  acceptedFormat,
  type Env,
  type KeptPages,
  keeping,
  type Request as PageRequest,
  problemOf,
  type Route,
  sameOriginOnly,
  securityHeaders,
  wantsProblem,
  withoutFormat,
} from './platform/web/index.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { respond } from './ui/respond.tsx'
import type { View } from './ui/view.ts'

export interface Surroundings {
  publicUrl: string
  /** Signs stamps of forms and links of mails. */
  secret: string
  database: OpenDatabase
  directory: DirectoryKeeper
  assets: AssetShelf
  kept: KeptPages
  limits: Limits
  clock: Clock
  log: Log
  /** Whether mails are shown on a page because no mail server is set. */
  showsMails: boolean
  /** The program's own source, packed by the build. */
  sourceArchive: string
}

declare module './platform/web/env.ts' {
  interface Variables {
    site: Surroundings
  }
}

export interface Site {
  /** Every address with its policy, in the order of the plan. */
  routes: Route[]
  fetch(request: Request, visitor: string): Promise<Response>
}

/** The whole site as one function from Request to Response: what tests call and what the server serves. */
export function site(surroundings: Surroundings): Site {
  const { publicUrl, log } = surroundings
  const routes = [...operations.list, ...directory.list, ...contact.list, ...about.list]
  const modules = addressesOf(surroundings.assets)
  const app = new Hono<Env>({ strict: false })

  app.use(securityHeaders(publicUrl))
  app.use((c, next) => {
    const { database, clock } = surroundings
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    c.set('site', surroundings)
    c.set('db', isRead ? database.reader : database.writer)
    c.set('now', clock())
    c.set('language', languageOf(c))
    c.set('view', viewOf(c, surroundings, modules))
    return next()
  })
  app.use(sameOriginOnly(publicUrl))
  for (const { method, pattern, localised, policy, kept, handler } of routes) {
    const guarded = (c: PageRequest) => {
      const answer = policy.may(c)
      if (answer !== true) throw new Refusal(403, answer)
      if (!kept) return handler(c)
      // Everybody gets this page: it knows its address as all spell it, not as the first visitor wrote it.
      const spelling = kept(c)
      c.set('view', { ...c.var.view, address: withoutLanguage(spelling) })
      return keeping(c, surroundings.kept, spelling, handler)
    }
    app.on(method, localised ? languages.map((language) => linksIn(language)(pattern)) : [pattern], guarded)
  }
  app.notFound((c) => refuse(c, new Refusal(404, 'site.page-not-found')))
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error)
    if (error instanceof Unstorable) return refuse(c, new Refusal(404, 'site.page-not-found'))
    const number = crypto.randomUUID().slice(0, 8)
    log('request.failed', { number, error: error.stack ?? String(error) })
    const { view } = c.var
    const reason = 'site.our-fault'
    if (wantsProblem(c)) return problemOf(c, { status: 500, reason, errors: [] }, view.t)
    return respond(c, <ErrorPage view={view} status={500} reason={view.t(reason)} number={number} />, 500)
  })

  return {
    routes,
    async fetch(request, visitor) {
      const url = new URL(request.url)
      const { pathname, format } = withoutFormat(url.pathname)
      const bindings = { format: format ?? acceptedFormat(request.headers.get('accept') ?? undefined), visitor }
      if (!format) return app.fetch(request, bindings)
      url.pathname = pathname
      return app.fetch(new Request(url, request), bindings)
    },
  }
}

function refuse(c: PageRequest, refusal: Refusal): Response | Promise<Response> {
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  const { view } = c.var
  if (wantsProblem(c)) return problemOf(c, refusal, view.t)
  return respond(c, <ErrorPage view={view} status={refusal.status} reason={view.t(refusal.reason)} />, refusal.status)
}

function languageOf(c: PageRequest): Language {
  const first = c.req.path.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(c.req.header('accept-language'))
}

const translators = { fr: translator('fr'), en: translator('en') }

const itsLanguage = new RegExp(`^/(?:${languages.join('|')})(?=[/?]|$)`)

/** `/fr/kinds` → `/kinds`, `/fr` → `/`. */
const withoutLanguage = (address: string) => address.replace(itsLanguage, '').replace(/^(?!\/)/, '/')

function viewOf(c: PageRequest, { publicUrl, directory, assets }: Surroundings, modules: Record<string, string>): View {
  const { language, now } = c.var
  const { pathname, search } = new URL(c.req.url)
  const { collective, theme, icon } = directory.current()
  return {
    language,
    t: translators[language],
    format: formatsIn(language),
    to: linksIn(language),
    collective,
    address: withoutLanguage(pathname) + search,
    publicUrl,
    assets: {
      style: `/assets/${assets.names.style}`,
      theme: `/theme/${theme.file}`,
      modules,
      icon: paths.common.tabIcon.href({ name: icon.file }),
    },
    now,
  }
}

const addressesOf = ({ names }: AssetShelf) =>
  Object.fromEntries(Object.entries(names).map(([name, file]) => [name, paths.common.asset.href({ name: file })]))
