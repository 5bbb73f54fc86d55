import { Hono, type MiddlewareHandler } from 'hono'
import { type Auth, askToSignIn, KeyUses, lazyAuth, type Passwords, signedInOf } from './features/accounts/index.ts'
import type { ToldOfDecisions } from './features/decisions/index.ts'
import type { DirectoryKeeper } from './features/directory/index.ts'
import type { ToldOfDiscussions } from './features/discussions/index.ts'
import type { ToldByRooms } from './features/journal/index.ts'
import type { ToldOfSubjects } from './features/moderation/index.ts'
import type { Portal } from './features/portal/index.ts'
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
import type { Outbound } from './platform/outbound/index.ts'
import {
  type AssetShelf,
  acceptedFormat,
  type Env,
  type KeptPages,
  keeping,
  type Request as PageRequest,
  problemOf,
  type Route,
  refuseFormFromElsewhere,
  securityHeaders,
  signInFirst,
  textOfTyped,
  typedAgain,
  wantsProblem,
  withoutFormat,
} from './platform/web/index.ts'
import { routes, toldByRooms } from './rooms.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { respond } from './ui/respond.tsx'
import { sheetsOf, type View } from './ui/view.ts'

export interface Surroundings {
  publicUrl: string
  /** Signs stamps of forms and links of mails. */
  secret: string
  database: OpenDatabase
  directory: DirectoryKeeper
  portal: Portal
  assets: AssetShelf
  kept: KeptPages
  limits: Limits
  /** The one way out to other servers. */
  outbound: Outbound
  clock: Clock
  log: Log
  /** Whether mails are shown on a page because no mail server is set. */
  showsMails: boolean
  /** The program's own source, packed by the build. */
  sourceArchive: string
  /** The folder of the documents, one of which is shown as a page. */
  documents: string
  /** Addresses from which we ask others how they are doing; none: whoever runs this site does not say. */
  checkerAddresses?: readonly string[]
  passwords?: Passwords | undefined
}

type ToldOfRooms = ToldByRooms & ToldOfSubjects & ToldOfDiscussions & ToldOfDecisions

/** With the library of accounts, loaded when first needed, and what low rooms learn of high ones. */
type InSite = Surroundings & ToldOfRooms & { auth: () => Promise<Auth>; keyUses: KeyUses } & Fixed

/** What answers have in common, whatever is asked. */
interface Fixed {
  headers: MiddlewareHandler<Env>
  /** Addresses of scripts and sheets by name. */
  modules: Record<string, string>
}

declare module './platform/web/env.ts' {
  interface Variables {
    site: InSite
  }
  interface Bindings {
    inSite: InSite
  }
}

export interface Site {
  /** Every address with its policy, in the order of the plan. */
  routes: Route[]
  /** What is answered before the router. */
  ahead: Pick<Surroundings, 'kept' | 'portal' | 'publicUrl'>
  /** When API keys were used, to be written from time to time. */
  keyUses: KeyUses
  fetch(request: Request, visitor: string): Promise<Response>
}

/** The whole site as one function from Request to Response: what tests call and what the server serves. */
export function site(surroundings: Surroundings, told: ToldOfRooms = toldByRooms): Site {
  const { publicUrl, secret, database, clock, assets, passwords } = surroundings
  const auth = lazyAuth({ db: database.writer, engine: database.place.engine, secret, publicUrl, clock, passwords })
  const keyUses = new KeyUses()
  const fixed = { headers: securityHeaders(publicUrl), modules: addressesOf(assets) }
  const inSite = { ...surroundings, ...told, auth, keyUses, ...fixed }
  return {
    routes,
    ahead: surroundings,
    keyUses,
    async fetch(request, visitor) {
      const url = new URL(request.url)
      const { pathname, format } = withoutFormat(url.pathname)
      const asked = format ?? acceptedFormat(request.headers.get('accept') ?? undefined)
      const bindings = { inSite, format: asked, visitor }
      if (!format) return answering().fetch(request, bindings)
      url.pathname = pathname
      return answering().fetch(new Request(url, request), bindings)
    },
  }
}

let answers: Hono<Env> | undefined

/** Who answers what: laid out once, since it knows no surroundings but those that a request brings. */
function answering(): Hono<Env> {
  if (answers) return answers
  const app = new Hono<Env>({ strict: false })
  app.use((c, next) => c.env.inSite.headers(c, next))
  app.use(async (c, next) => {
    const { inSite } = c.env
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    c.set('site', inSite)
    c.set('db', isRead ? inSite.database.reader : inSite.database.writer)
    c.set('now', inSite.clock())
    c.set('language', languageOf(c, inSite.directory.current().collective.languages))
    c.set('view', viewOf(c, inSite))
    c.set('person', null)
    const mayBeSomebody = c.req.header('cookie') !== undefined || c.req.header('authorization') !== undefined
    const person = mayBeSomebody ? await signedInOf(c, inSite.secret) : null
    if (person) {
      // Unless a handler says more: what one person gets is kept by no cache between them and us.
      c.header('Cache-Control', 'private, no-cache')
      c.set('person', person)
      c.set('view', { ...c.var.view, person: { name: person.name } })
    }
    await next()
  })
  for (const { method, pattern, localised, policy, kept, fromAnywhere, handler } of routes) {
    const answered = (c: PageRequest) => {
      if (!kept) return handler(c)
      // Everybody gets this page: it knows its address as all spell it, not as the first visitor wrote it.
      const spelling = kept(c)
      c.set('view', { ...c.var.view, address: withoutLanguage(spelling) })
      return keeping(c, c.var.site.kept, spelling, handler)
    }
    const guarded = async (c: PageRequest) => {
      if (method === 'POST' && !fromAnywhere) {
        refuseFormFromElsewhere(c, c.var.site.publicUrl)
        c.set('isOurForm', true)
      }
      const elsewhere = localised && method === 'GET' ? offeredInstead(c) : undefined
      if (elsewhere !== undefined) return c.redirect(elsewhere, 302)
      const permission = await policy.may(c)
      if (permission === signInFirst) return askToSignIn(c)
      if (permission !== true) throw new Refusal(403, permission)
      return answered(c)
    }
    app.on(method, localised ? languages.map((language) => linksIn(language)(pattern)) : [pattern], guarded)
  }
  app.notFound((c) => refuse(c, new Refusal(404, 'site.page-not-found')))
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error)
    if (error instanceof Unstorable) return refuse(c, new Refusal(404, 'site.page-not-found'))
    const number = crypto.randomUUID().slice(0, 8)
    c.env.inSite.log('request.failed', { number, error: error.stack ?? String(error) })
    const { view } = c.var
    const reason = 'site.our-fault'
    if (wantsProblem(c)) return problemOf(c, { status: 500, reason, errors: [] }, view.t)
    return respond(c, <ErrorPage view={view} status={500} reason={view.t(reason)} number={number} />, 500)
  })
  answers = app
  return app
}

async function refuse(c: PageRequest, refusal: Refusal): Promise<Response> {
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  const { view, isOurForm = false } = c.var
  if (wantsProblem(c)) return problemOf(c, refusal, view.t)
  const typed = isOurForm ? textOfTyped(await typedAgain(c)) : undefined
  if (typed !== undefined) c.header('Cache-Control', 'no-store')
  const { status, reason } = refusal
  return respond(c, <ErrorPage view={view} status={status} reason={view.t(reason)} typed={typed} />, status)
}

function languageOf(c: PageRequest, offered: readonly Language[]): Language {
  const first = c.req.path.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(c.req.header('accept-language'), offered)
}

const translators = { fr: translator('fr'), en: translator('en') }

const itsLanguage = new RegExp(`^/(?:${languages.join('|')})(?=[/?]|$)`)

/** Where a page stands whose language the collective does not offer: the same page in its first one. */
function offeredInstead(c: PageRequest): string | undefined {
  const { language, view } = c.var
  const [first = language] = view.collective.languages
  if (first === language || view.collective.languages.includes(language)) return undefined
  const [path = '', query] = view.address.split('?')
  const ending = c.env.format === 'html' ? '' : `.${c.env.format}`
  return linksIn(first)(path) + ending + (query === undefined ? '' : `?${query}`)
}

/** `/fr/kinds` → `/kinds`, `/fr` → `/`. */
const withoutLanguage = (address: string) => address.replace(itsLanguage, '').replace(/^(?!\/)/, '/')

function viewOf(c: PageRequest, { publicUrl, directory, assets, modules }: InSite): View {
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
      sheets: sheetsOf(modules),
      icon: paths.common.tabIcon.href({ name: icon.file }),
    },
    now,
    person: null,
  }
}

const addressesOf = ({ names }: AssetShelf) =>
  Object.fromEntries(Object.entries(names).map(([name, file]) => [name, paths.common.asset.href({ name: file })]))
