import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, isCoordination, unkept } from '../../accounts/index.ts'
import { byOf, delegate, mayActFor } from '../../delegates/index.ts'
import { findHoster, type Hoster, servicesOf } from '../../hosters/index.ts'
import { asTyped, filled, instantSaid, MaintenanceForm, withLengths } from './forms.ts'
import { declareMaintenance } from './maintenance/declare-maintenance.ts'
import { textLength } from './maintenance/maintenance.ts'
import { complete, maintenanceRow } from './maintenance/queries.ts'
import { withdrawMaintenance } from './maintenance/withdraw-maintenance.ts'
import { namedIn } from './named.ts'
import { DeclareMaintenancePage } from './pages/declare-maintenance-page.tsx'
import { MaintenancePage } from './pages/maintenance-page.tsx'
import { refusedWith } from './refuse-others.ts'

export const maintenanceRoutes = pages()

maintenanceRoutes.get(paths.hosterMaintenanceAdd, delegate, (c) => {
  const { now, view } = c.var
  const from = now.add({ hours: 24 })
  const { timeZone } = view.collective
  return declarePage(c, filled({ from: asTyped(from, timeZone), to: asTyped(from.add({ hours: 2 }), timeZone) }))
})

maintenanceRoutes.post(paths.hosterMaintenanceAdd, delegate, async (c) => {
  const { db, view } = c.var
  const { timeZone } = view.collective
  const hoster = await hosterOf(c)
  const form = await readForm(c, MaintenanceForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors, { text: textLength }))
    const { services: serviceIds, from, to, text } = form.values
    const times = { from: instantSaid('from', from, timeZone), to: instantSaid('to', to, timeZone) }
    await declareMaintenance(db, { hosterId: hoster.id, serviceIds, text, ...times }, await byOf(c, hoster.id))
  })
  if (refusal) return declarePage(c, filled(form.typed, refusal.errors), refusal.status)
  return toList(c, hoster, 'declared')
})

maintenanceRoutes.get(paths.hosterMaintenance, everyone, async (c) => {
  const { db, view } = c.var
  const hoster = await hosterOf(c)
  const row = await maintenanceRow(db, hoster.id, c.req.param('id') ?? '')
  const [maintenance] = row ? await complete(db, [row]) : []
  if (!row || !maintenance) throw notFound('monitoring.maintenance-not-found')
  const person = inBrowser(c)
  const isOwn = person !== null && (isCoordination(person) || (await mayActFor(db, person, hoster.id)))
  const named = await namedIn(db, [maintenance])
  const { withdrawnAt } = row
  return unkept(c, <MaintenancePage {...{ view, hoster, maintenance, named, isOwn, withdrawnAt }} />)
})

maintenanceRoutes.post(paths.hosterMaintenanceWithdrawal, delegate, async (c) => {
  const { db } = c.var
  const hoster = await hosterOf(c)
  const id = c.req.param('id') ?? ''
  if (!(await maintenanceRow(db, hoster.id, id))) throw notFound('monitoring.maintenance-not-found')
  await withdrawMaintenance(db, id, await byOf(c, hoster.id))
  return toList(c, hoster, 'withdrawn')
})

async function declarePage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const hoster = await hosterOf(c)
  const services = await servicesOf(db, hoster.id)
  return unkept(c, <DeclareMaintenancePage {...{ view, hoster, services, form }} />, status)
}

const hosterOf = (c: Request): Promise<Hoster> => findHoster(c.var.db, c.req.param('slug') ?? '')

const toList = (c: Request, { slug }: Hoster, saved: string) =>
  c.redirect(c.var.view.to(paths.hosterIncidents.href({ slug }, { saved })), 303)
