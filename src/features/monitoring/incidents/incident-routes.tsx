import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, isCoordination, unkept } from '../../accounts/index.ts'
import { byOf, delegate, mayActFor } from '../../delegates/index.ts'
import { findHoster, type Hoster, servicesOf } from '../../hosters/index.ts'
import { asTyped, filled, IncidentForm, instantSaid, instantTyped, MessageForm, withLengths } from './forms.ts'
import { isPublic } from './incident.ts'
import { maintenancesOf } from './maintenance/queries.ts'
import { namedIn } from './named.ts'
import { HosterIncidentsPage } from './pages/hoster-incidents-page.tsx'
import { IncidentPage } from './pages/incident-page.tsx'
import { TellIncidentPage } from './pages/tell-incident-page.tsx'
import { findIncident, incidentsOf } from './queries.ts'
import { refusedWith } from './refuse-others.ts'
import { addMessage } from './told/add-message.ts'
import { endIncident } from './told/end-incident.ts'
import { tellIncident } from './told/tell-incident.ts'

export const incidentRoutes = pages()

const mostShown = 30

incidentRoutes.get(paths.hosterIncidents, delegate, async (c) => {
  const { db, view, now } = c.var
  const hoster = await hosterOf(c)
  const of = { hosterId: hoster.id, most: mostShown, now }
  const incidents = {
    open: await incidentsOf(db, { ...of, open: true, withHidden: true }),
    past: await incidentsOf(db, { ...of, open: false, withHidden: true }),
  }
  const maintenances = {
    now: await maintenancesOf(db, { ...of, at: 'now' }),
    coming: await maintenancesOf(db, { ...of, at: 'coming' }),
    past: await maintenancesOf(db, { ...of, at: 'past' }),
  }
  const named = await namedIn(db, [...Object.values(incidents), ...Object.values(maintenances)].flat())
  const { saved } = readQuery(paths.hosterIncidents.schema, c.req.url)
  return unkept(c, <HosterIncidentsPage {...{ view, hoster, incidents, maintenances, named, saved }} />)
})

incidentRoutes.get(paths.hosterIncidentAdd, delegate, (c) =>
  tellPage(c, filled({ since: asTyped(c.var.now, c.var.view.collective.timeZone), state: 'down' })),
)

incidentRoutes.post(paths.hosterIncidentAdd, delegate, async (c) => {
  const { db, view } = c.var
  const { timeZone } = view.collective
  const hoster = await hosterOf(c)
  const form = await readForm(c, IncidentForm)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors))
    const { services: serviceIds, since, until, ...said } = form.values
    const times = { since: instantSaid('since', since, timeZone), until: instantTyped('until', until, timeZone) }
    id = await tellIncident(db, { hosterId: hoster.id, serviceIds, ...said, ...times }, await byOf(c, hoster.id))
  })
  if (refusal) return tellPage(c, filled(form.typed, refusal.errors), refusal.status)
  return c.redirect(view.to(paths.hosterIncident.href({ slug: hoster.slug, id }, { saved: 'told' })), 303)
})

incidentRoutes.get(paths.hosterIncident, everyone, (c) => incidentPage(c, emptyForm))

incidentRoutes.post(paths.hosterIncident, delegate, async (c) => {
  const { db, view } = c.var
  const hoster = await hosterOf(c)
  const incidentId = idOf(c)
  const form = await readForm(c, MessageForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors))
    const { text, expectedEnd: typed } = form.values
    const expectedEnd = instantTyped('expectedEnd', typed, view.collective.timeZone)
    await addMessage(db, { hosterId: hoster.id, incidentId, text, expectedEnd }, await byOf(c, hoster.id))
  })
  if (refusal) return incidentPage(c, filled(form.typed, refusal.errors), refusal.status)
  return backTo(c, hoster, 'message')
})

incidentRoutes.post(paths.hosterIncidentEnd, delegate, async (c) => {
  const hoster = await hosterOf(c)
  let ended = 'over'
  const refusal = await refusalOf(c, async () => {
    ended = await endIncident(c.var.db, { hosterId: hoster.id, incidentId: idOf(c) }, await byOf(c, hoster.id))
  })
  if (refusal) return incidentPage(c, filled({}, refusal.errors), refusal.status)
  return backTo(c, hoster, ended)
})

// Where a page that answered the button is opened again.
incidentRoutes.get(paths.hosterIncidentEnd, delegate, async (c) => backTo(c, await hosterOf(c)))

async function tellPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const hoster = await hosterOf(c)
  const services = await servicesOf(db, hoster.id)
  return unkept(c, <TellIncidentPage {...{ view, hoster, services, form }} />, status)
}

/** The page of an incident: for everybody, and with what they may do for who acts for its hoster. */
async function incidentPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterOf(c)
  const incident = await findIncident(db, hoster.id, idOf(c))
  const isOwn = await isTheirs(c, hoster)
  if (!isOwn && !isPublic(incident, now)) throw notFound('monitoring.incident-not-found')
  const services = (await servicesOf(db, hoster.id)).filter(({ id }) =>
    incident.services.some(({ serviceId }) => serviceId === id),
  )
  const { saved } = readQuery(paths.hosterIncident.schema, c.req.url)
  const isWaiting = !isPublic(incident, now)
  const page = <IncidentPage {...{ view, hoster, incident, services, form, isOwn, isWaiting, saved }} />
  return unkept(c, page, status)
}

async function isTheirs(c: Request, { id }: Hoster): Promise<boolean> {
  const person = inBrowser(c)
  return person !== null && (isCoordination(person) || (await mayActFor(c.var.db, person, id)))
}

const hosterOf = (c: Request): Promise<Hoster> => findHoster(c.var.db, c.req.param('slug') ?? '')
const idOf = (c: Request) => c.req.param('id') ?? ''

const backTo = (c: Request, { slug }: Hoster, saved?: string) =>
  c.redirect(c.var.view.to(paths.hosterIncident.href({ slug, id: idOf(c) }, { saved })), 303)
