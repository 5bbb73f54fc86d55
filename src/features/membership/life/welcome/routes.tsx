import { paths } from '../../../../paths.ts'
import type { RefusalStatus } from '../../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { respond } from '../../../../ui/respond.tsx'
import { unkept } from '../../../accounts/index.ts'
import { byOf, delegate } from '../../../delegates/index.ts'
import { findHoster, hostersById, servicesById, servicesOf } from '../../../hosters/index.ts'
import { refusedWith } from '../../refused-form.ts'
import { lifeByOf, todayIn } from '../as-whom.ts'
import { departuresToCome } from '../departure/queries.ts'
import { MigrationPage } from '../pages/migration-page.tsx'
import { WelcomePage } from '../pages/welcome-page.tsx'
import { endWelcome } from './end-welcome.ts'
import { WelcomeForm } from './form.ts'
import { offerWelcome } from './offer-welcome.ts'
import { welcomesOf, welcomesShown } from './queries.ts'

export const welcomeRoutes = pages()

welcomeRoutes.get(paths.migration, everyone, async (c) => {
  const { db, view, site, now } = c.var
  const { catalogue } = site.directory.current()
  const offered = await welcomesShown(db, await todayIn(db, now))
  const byKind = catalogue.kinds.flatMap((kind) => {
    const welcomes = offered.filter(({ service }) => service.facts.kinds.includes(kind.slug))
    return welcomes.length > 0 ? [{ kind, welcomes }] : []
  })
  const departures = await departuresToCome(db)
  const hosters = await hostersById(db, [...new Set(departures.map(({ hosterId }) => hosterId))])
  const services = await servicesById(
    db,
    departures.flatMap(({ serviceId }) => serviceId ?? []),
  )
  const leaving = departures.flatMap((departure) => {
    const hoster = hosters.find(({ id }) => id === departure.hosterId)
    const service = services.find(({ id }) => id === departure.serviceId) ?? null
    return hoster && (departure.serviceId === null || service) ? [{ departure, hoster, service }] : []
  })
  return respond(c, <MigrationPage {...{ view, byKind, leaving }} />)
})

// An offer stands under each kind of its service.
welcomeRoutes.get(paths.welcome, everyone, (c) => c.redirect(c.var.view.to(paths.migration.href()), 302))

welcomeRoutes.get(paths.hosterWelcome, delegate, (c) => welcomePage(c))

welcomeRoutes.post(paths.hosterWelcome, delegate, async (c) => {
  const { db, view, language } = c.var
  const hoster = await hosterIn(c)
  const form = await readForm(c, WelcomeForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await offerWelcome(db, hoster, { ...form.values, language }, await lifeByOf(c, hoster.id))
  })
  if (refusal) return welcomePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.hosterWelcome.href({ slug: hoster.slug }, { saved: 'offered' })), 303)
})

welcomeRoutes.post(paths.hosterWelcomeEnd, delegate, async (c) => {
  const { db, view } = c.var
  const hoster = await hosterIn(c)
  await endWelcome(db, hoster.id, c.req.param('id') ?? '', await byOf(c, hoster.id))
  return c.redirect(view.to(paths.hosterWelcome.href({ slug: hoster.slug }, { saved: 'ended' })), 303)
})

// Where a page that answered a form is opened again.
welcomeRoutes.get(paths.hosterWelcomeEnd, delegate, (c) =>
  c.redirect(c.var.view.to(paths.hosterWelcome.href({ slug: c.req.param('slug') ?? '' })), 302),
)

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

async function welcomePage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const today = await todayIn(db, now)
  const services = (await servicesOf(db, hoster.id)).filter(
    ({ facts }) => facts.kinds.length > 0 && facts.endsOn === null,
  )
  const offered = await welcomesOf(db, hoster.id, today)
  const { saved } = readQuery(paths.hosterWelcome.schema, c.req.url)
  return unkept(c, <WelcomePage {...{ view, hoster, services, offered, form, saved }} />, status)
}
