import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { coordination, unkept } from '../accounts/index.ts'
import { byOf } from '../delegates/index.ts'
import { findHoster, findService } from '../hosters/index.ts'
import { changePlace } from './change-place.ts'
import { couldTakePart, stallsShown } from './coordinated.ts'
import { editStall } from './edit-stall.ts'
import { letIn } from './let-in.ts'
import { CoordinatedPlacePage } from './pages/coordinated-place-page.tsx'
import { CoordinatedPortalPage } from './pages/coordinated-portal-page.tsx'
import { CoordinatedStallPage } from './pages/coordinated-stall-page.tsx'
import { Entrance, PlaceForm, placeFilled, StallForm, stallFilled } from './place-form.ts'
import { findPlace } from './places.ts'
import { putBack } from './put-back.ts'
import { takeOut } from './take-out.ts'

export const coordinationRoutes = pages()

coordinationRoutes.get(paths.coordinationPortal, coordination, async (c) => {
  const { db, view, site } = c.var
  return unkept(c, <CoordinatedPortalPage view={view} stalls={await stallsShown(db, site.portal)} />)
})

coordinationRoutes.get(paths.coordinationPortalKind, coordination, (c) => stallPage(c))

coordinationRoutes.post(paths.coordinationPortalKind, coordination, async (c) => {
  const { db } = c.var
  const kind = c.req.param('kind') ?? ''
  const form = await readForm(c, StallForm)
  if (!form.ok) return stallPage(c, { words: { values: form.typed, errors: form.errors } }, 422)
  const refusal = await refusalOf(c, async () => editStall(db, { kind, ...form.values }, await byOf(c)))
  if (refusal) return stallPage(c, { words: { values: form.typed, errors: refusal.errors } }, refusal.status)
  return to(c, paths.coordinationPortalKind.href({ kind }))
})

coordinationRoutes.post(paths.coordinationPortalEntrance, coordination, async (c) => {
  const { db } = c.var
  const kind = c.req.param('kind') ?? ''
  const form = await readForm(c, Entrance)
  const values = form.typed
  if (!form.ok) return stallPage(c, { entrance: { values, errors: form.errors } }, 422)
  const [hoster = '', slug = ''] = form.values.service.split('/')
  const refusal = await refusalOf(c, async () => {
    const service = await findService(db, (await findHoster(db, hoster)).id, slug)
    await letIn(db, { serviceId: service.id, kind }, await byOf(c))
  })
  if (refusal) return stallPage(c, { entrance: { values, errors: refusal.errors } }, refusal.status)
  return to(c, paths.coordinationPortalKind.href({ kind }))
})

coordinationRoutes.get(paths.coordinationPortalPlace, coordination, (c) => placePage(c))

coordinationRoutes.post(paths.coordinationPortalPlace, coordination, async (c) => {
  const { db } = c.var
  const place = await findPlace(db, idIn(c))
  const form = await readForm(c, PlaceForm)
  if (!form.ok) return placePage(c, { values: form.typed, errors: form.errors }, 422)
  const refusal = await refusalOf(c, async () => changePlace(db, { id: place.id, ...form.values }, await byOf(c)))
  if (refusal) return placePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return to(c, paths.coordinationPortalKind.href({ kind: place.kind }))
})

coordinationRoutes.post(paths.coordinationPortalRemoval, coordination, async (c) => {
  const { id, kind } = await findPlace(c.var.db, idIn(c))
  await takeOut(c.var.db, id, await byOf(c))
  return to(c, paths.coordinationPortalKind.href({ kind }))
})

coordinationRoutes.post(paths.coordinationPortalReturn, coordination, async (c) => {
  const { id } = await findPlace(c.var.db, idIn(c))
  await putBack(c.var.db, id, await byOf(c))
  return to(c, paths.coordinationPortalPlace.href({ id }))
})

// Where a page that answered one of these forms is opened again.
coordinationRoutes.get(paths.coordinationPortalEntrance, coordination, (c) =>
  to(c, paths.coordinationPortalKind.href({ kind: c.req.param('kind') ?? '' })),
)
for (const path of [paths.coordinationPortalRemoval, paths.coordinationPortalReturn])
  coordinationRoutes.get(path, coordination, (c) => to(c, paths.coordinationPortalPlace.href({ id: idIn(c) })))

interface StallForms {
  words?: FilledForm
  entrance?: FilledForm
}

async function stallPage(c: Request, forms: StallForms = {}, status?: ContentfulStatusCode) {
  const { db, view, site } = c.var
  const kind = c.req.param('kind') ?? ''
  const shown = (await stallsShown(db, site.portal)).find(({ stall }) => stall.kind === kind)
  if (!shown) throw notFound('portal.kind-unknown')
  const offered = couldTakePart(site.directory.current(), kind, shown.places)
  const { words = stallFilled(shown.stall), entrance = emptyForm } = forms
  const page = <CoordinatedStallPage view={view} shown={shown} offered={offered} words={words} entrance={entrance} />
  return unkept(c, page, status)
}

async function placePage(c: Request, form?: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, site } = c.var
  const { id } = await findPlace(db, idIn(c))
  const shown = (await stallsShown(db, site.portal))
    .flatMap(({ places }) => places)
    .find(({ place }) => place.id === id)
  if (!shown) throw notFound('portal.place-not-found')
  return unkept(c, <CoordinatedPlacePage view={view} shown={shown} form={form ?? placeFilled(shown.place)} />, status)
}

const idIn = (c: Request) => c.req.param('id') ?? ''
const to = (c: Request, href: string) => c.redirect(c.var.view.to(href), 303)
