import { paths } from '../../../../paths.ts'
import { EditConflict } from '../../../../platform/edit-conflict.ts'
import { notFound, type RefusalStatus } from '../../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../../platform/web/index.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { emptyForm } from '../../../../ui/filled-form.ts'
import { respond } from '../../../../ui/respond.tsx'
import { unkept } from '../../../accounts/index.ts'
import { delegate } from '../../../delegates/index.ts'
import { findHoster, findService, hasEnded, servicesOf } from '../../../hosters/index.ts'
import { whyHidden } from '../../../moderation/index.ts'
import { refusedForm, refusedWith } from '../../refused-form.ts'
import { isFrozen, lifeByOf, todayIn } from '../as-whom.ts'
import { DepartureFormPage } from '../pages/departure-form-page.tsx'
import { LeavingPage } from '../pages/leaving-page.tsx'
import { welcomesShown } from '../welcome/queries.ts'
import { byNearness, isPlaceFor } from '../welcome/welcome.ts'
import { announceDeparture } from './announce-departure.ts'
import { callOff } from './call-off.ts'
import { DepartureForm, filledOf } from './form.ts'
import { lastDeparture, openDeparture, successorsOf } from './queries.ts'

export const departureRoutes = pages()

departureRoutes.get(paths.hosterLeaving, everyone, leavingPage)
departureRoutes.get(paths.serviceLeaving, everyone, leavingPage)
departureRoutes.get(paths.hosterDeparture, delegate, (c) => formPage(c))
departureRoutes.get(paths.serviceClosing, delegate, (c) => formPage(c))
departureRoutes.post(paths.hosterDeparture, delegate, announced)
departureRoutes.post(paths.serviceClosing, delegate, announced)
departureRoutes.post(paths.hosterDepartureEnd, delegate, calledOff)
departureRoutes.post(paths.serviceClosingEnd, delegate, calledOff)

// Where a page that answered a form is opened again.
departureRoutes.get(paths.hosterDepartureEnd, delegate, (c) =>
  c.redirect(c.var.view.to(paths.hosterDeparture.href({ slug: c.req.param('slug') ?? '' })), 302),
)
departureRoutes.get(paths.serviceClosingEnd, delegate, (c) => {
  const { slug = '', service = '' } = c.req.param()
  return c.redirect(c.var.view.to(paths.serviceClosing.href({ slug, service })), 302)
})

/** The hoster of an address, and its service where it names one. */
async function subjectIn(c: Request) {
  const { slug = '', service: of } = c.req.param()
  const hoster = await findHoster(c.var.db, slug)
  return { hoster, service: of === undefined ? null : await findService(c.var.db, hoster.id, of) }
}

const addressOf = ({ hoster, service }: Awaited<ReturnType<typeof subjectIn>>) =>
  service
    ? paths.serviceLeaving.href({ slug: hoster.slug, service: service.slug })
    : paths.hosterLeaving.href({ slug: hoster.slug })

async function leavingPage(c: Request): Promise<Response> {
  const { db, view, now } = c.var
  const { hoster, service } = await subjectIn(c)
  const departure = await lastDeparture(db, { hosterId: hoster.id, serviceId: service?.id ?? null })
  if (!departure || (await isFrozen(db, hoster.id))) throw notFound('membership.leave-unknown')
  const today = await todayIn(db, now)
  const successors = await successorsOf(db, departure.id, today)
  const subject = { kind: 'departure', id: departure.id }
  const why = await whyHidden(db, [subject])
  const hidden = { reason: why(subject, 'departure'), ownData: why(subject, 'own-data') }
  const closing = departure.closes ? (service ? [service] : await servicesOf(db, hoster.id)) : []
  const kinds = [...new Set(closing.flatMap(({ facts }) => facts.kinds.slice(0, 1)))]
  return respond(c, <LeavingPage {...{ view, hoster, service, departure, successors, kinds, today, hidden }} />)
}

async function announced(c: Request): Promise<Response> {
  const { db, view, language } = c.var
  const subject = await subjectIn(c)
  const form = await readForm(c, DepartureForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const by = await lifeByOf(c, subject.hoster.id)
    await announceDeparture(db, subject, { ...form.values, language }, by).catch(movedAsForm)
  })
  if (refusal) return formPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(addressOf(subject)), 303)
}

/** Somebody else of the hoster announced it meanwhile. */
function movedAsForm(error: unknown): never {
  throw error instanceof EditConflict ? refusedForm('form', 'membership.life-moved', 409) : error
}

async function calledOff(c: Request): Promise<Response> {
  const { db, view } = c.var
  const { hoster, service } = await subjectIn(c)
  const departure = await openDeparture(db, service?.id ?? hoster.id)
  if (!departure) throw notFound('membership.leave-unknown')
  await callOff(db, departure.id, await lifeByOf(c, hoster.id))
  return c.redirect(view.to(paths.hosterLife.href({ slug: hoster.slug }, { saved: 'called-off' })), 303)
}

async function formPage(c: Request, form?: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const { hoster, service } = await subjectIn(c)
  const known = await openDeparture(db, service?.id ?? hoster.id)
  const today = await todayIn(db, now)
  const there = service ? [service] : await servicesOf(db, hoster.id)
  const kinds = new Set(there.filter(({ facts }) => !hasEnded(facts.endsOn, today)).flatMap(({ facts }) => facts.kinds))
  const offers = byNearness(await welcomesShown(db, today), hoster).filter((one) => isPlaceFor(one, hoster, kinds))
  const filled = form ?? (known ? filledOf(known, await successorsOf(db, known.id, today)) : emptyForm)
  return unkept(c, <DepartureFormPage {...{ view, hoster, service, known, offers }} form={filled} />, status)
}
