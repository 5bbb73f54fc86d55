import { paths } from '../../paths.ts'
import { EditConflict } from '../../platform/edit-conflict.ts'
import type { FieldError, RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, readQuery, readSent, refusalOf } from '../../platform/web/index.ts'
import { actorOf, coordination, personByEmail, personIn, unkept } from '../accounts/index.ts'
import { findDecision } from '../decisions/index.ts'
import type { By } from '../hosters/index.ts'
import { orderPoints } from './agenda/order-points.ts'
import { recordPresence } from './attendance/record-presence.ts'
import { readActionForm, readDecisionForm, readOrderForm, readPresenceForm, readReportForm } from './forms.ts'
import type { Meeting, Point } from './meeting.ts'
import { keepReport } from './minutes/keep-report.ts'
import { publishMinutes } from './minutes/publish-minutes.ts'
import { takeAction } from './minutes/take-action.ts'
import { refuseBefore, takeDecision, withdrawDecision } from './minutes/take-decision.ts'
import { type Filled, MinutesPage } from './pages/minutes-page.tsx'
import { RunPage } from './pages/run-page.tsx'
import { findMeeting, findPoint } from './queries.ts'
import { refused, refusedWith } from './refused.ts'
import { hostersNamed, meetingShown, type Named } from './shown.ts'
import { invitedOn } from './tell.ts'

/** Holding a meeting and writing it up. */
export const runRoutes = pages()

runRoutes.get(paths.coordinationMeeting, coordination, async (c) => {
  const { db, view, now } = c.var
  const meeting = await meetingIn(c)
  const shown = await meetingShown(db, meeting, { person: personIn(c), now, day: dayNow(c) })
  const saved = readQuery(paths.coordinationMeeting.schema, c.req.url).saved !== undefined
  return unkept(c, <RunPage {...{ view, shown, saved, invited: await invitedTo(c, shown.present) }} />)
})

runRoutes.post(paths.coordinationMeetingOrder, coordination, async (c) => {
  const meeting = await meetingIn(c)
  const form = await readOrderForm(c)
  if (!form.ok) throw refusedWith(form.errors)
  await orderPoints(c.var.db, { meetingId: meeting.id, id: form.values.point, way: form.values.way }, byOf(c))
  return c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug: meeting.slug })), 303)
})

runRoutes.post(paths.coordinationMeetingPresence, coordination, async (c) => {
  const meeting = await meetingIn(c)
  const form = await readPresenceForm(c)
  if (!form.ok) throw refusedWith(form.errors)
  await recordPresence(c.var.db, meeting.id, form.values, byOf(c))
  return toRun(c, meeting)
})

runRoutes.post(paths.coordinationMeetingPublication, coordination, async (c) => {
  const meeting = await meetingIn(c)
  await publishMinutes(c.var.db, meeting.id, byOf(c))
  return toRun(c, meeting)
})

runRoutes.get(paths.coordinationMeetingMinutes, coordination, async (c) => {
  const meeting = await meetingIn(c)
  refuseBefore(meeting, c.var.now)
  return minutesPage(c, meeting, await findPoint(c.var.db, meeting.id, c.req.param('id') ?? ''), null)
})

runRoutes.post(paths.coordinationMeetingMinutes, coordination, async (c) => {
  const { db, language } = c.var
  const meeting = await meetingIn(c)
  const point = await findPoint(db, meeting.id, c.req.param('id') ?? '')
  const form = await readReportForm(c)
  const page = (errors: readonly FieldError[], status: RefusalStatus, meanwhile: Point | null = null) => {
    const values = { ...form.typed, ...(meanwhile ? { revision: String(meanwhile.reportRevision) } : {}) }
    return minutesPage(c, meeting, point, { of: 'report', form: { values, errors } }, status, meanwhile)
  }
  if (!form.ok) return page(form.errors, 422)
  const { report, revision } = form.values
  try {
    const which = { meetingId: meeting.id, id: point.id }
    await keepReport(db, which, { report, revision, reportLanguage: point.reportLanguage ?? language }, byOf(c))
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error
    return page([{ field: 'form', key: error.reason }], 409, await findPoint(db, meeting.id, point.id))
  }
  return toPoint(c, meeting, point)
})

runRoutes.post(paths.coordinationMeetingDecisions, coordination, async (c) => {
  const { db, language } = c.var
  const meeting = await meetingIn(c)
  const form = await readDecisionForm(c)
  const point = await pointTyped(c, meeting)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { decisionText: text, decision } = form.values
    const decisionSlug = decision === '' ? null : await slugOfVote(c, decision)
    await takeDecision(db, meeting.id, { text, language, decisionSlug, pointId: point.id }, byOf(c))
  })
  if (!refusal) return toPoint(c, meeting, point)
  const filled = { values: form.typed, errors: refusal.errors }
  return minutesPage(c, meeting, point, { of: 'decision', form: filled }, refusal.status)
})

runRoutes.post(paths.coordinationMeetingDecisionWithdrawal, coordination, async (c) => {
  const meeting = await meetingIn(c)
  await withdrawDecision(c.var.db, { meetingId: meeting.id, id: c.req.param('id') ?? '' }, byOf(c))
  return toRun(c, meeting)
})

runRoutes.post(paths.coordinationMeetingActions, coordination, async (c) => {
  const { db, language } = c.var
  const meeting = await meetingIn(c)
  const form = await readActionForm(c)
  const point = await pointTyped(c, meeting)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { actionText: text, hoster, person, dueOn } = form.values
    const hosterId = hoster === '' ? null : await hosterTyped(c, hoster)
    if (hosterId === null && person === null) throw refused('hoster', 'meetings.who-missing')
    const who = await promising(c, person)
    await takeAction(db, meeting.id, { text, language, hosterId, ...who, dueOn, pointId: point.id }, byOf(c))
  })
  if (!refusal) return toPoint(c, meeting, point)
  const filled = { values: form.typed, errors: refusal.errors }
  return minutesPage(c, meeting, point, { of: 'action', form: filled }, refusal.status)
})

// Where a page that answered one of these forms is opened again.
for (const path of [
  paths.coordinationMeetingOrder,
  paths.coordinationMeetingPresence,
  paths.coordinationMeetingPublication,
  paths.coordinationMeetingDecisions,
  paths.coordinationMeetingDecisionWithdrawal,
  paths.coordinationMeetingActions,
])
  runRoutes.get(path, coordination, (c) => {
    const { slug = '' } = c.req.param()
    return c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug })), 303)
  })

async function minutesPage(
  c: Request,
  meeting: Meeting,
  point: Point,
  filled: Filled | null,
  status?: RefusalStatus,
  meanwhile: Point | null = null,
): Promise<Response> {
  const { db, view, now } = c.var
  const day = dayNow(c)
  const { taken, votes, actions } = await meetingShown(db, meeting, { person: personIn(c), now, day })
  const shown = {
    ...{ view, meeting, point, votes, day, filled, meanwhile, invited: await invitedTo(c) },
    taken: taken.filter(({ pointId }) => pointId === point.id),
    actions: actions.filter(({ pointId }) => pointId === point.id),
  }
  return unkept(c, <MinutesPage {...shown} />, status)
}

/** Whom it invites, by name; who was there without being invited is among them. */
async function invitedTo(c: Request, present: readonly Named[] = []): Promise<Named[]> {
  const { db, view } = c.var
  const named = await hostersNamed(db, [...(await invitedOn(db, dayNow(c))), ...present.map(({ id }) => id)])
  return [...named.values()].sort((a, b) => view.format.compare(a.name, b.name))
}

/** Who promises: somebody with an account, by their mailbox, or a name as it was said. */
async function promising(c: Request, typed: string | null) {
  if (typed === null || !typed.includes('@')) return { personId: null, personName: typed }
  const person = await personByEmail(c.var.db, typed.toLowerCase())
  if (!person) throw refused('person', 'meetings.person-unknown')
  return { personId: person.id, personName: person.name }
}

async function hosterTyped(c: Request, id: string): Promise<string> {
  const [hoster] = (await hostersNamed(c.var.db, [id])).values()
  if (!hoster) throw refused('hoster', 'meetings.hoster-missing')
  return hoster.id
}

/** Refuses a vote that there is not, beside its field. */
async function slugOfVote(c: Request, slug: string): Promise<string> {
  const known = await findDecision(c.var.db, slug).catch(() => null)
  if (!known) throw refused('decision', 'meetings.vote-unknown')
  return known.slug
}

async function pointTyped(c: Request, meeting: Meeting): Promise<Point> {
  const typed = c.var.typed ?? (await readSent(c)).typed
  const { pointId } = typed
  return findPoint(c.var.db, meeting.id, typeof pointId === 'string' ? pointId : '')
}

const dayNow = (c: Request) => c.var.site.directory.current().day
const meetingIn = (c: Request) => findMeeting(c.var.db, c.req.param('slug') ?? '')
const byOf = (c: Request): By => ({ actor: actorOf(personIn(c)), now: c.var.now })
const toRun = (c: Request, { slug }: Meeting) =>
  c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug }, { saved: 'yes' })), 303)
const toPoint = (c: Request, { slug }: Meeting, { id }: Point) =>
  c.redirect(c.var.view.to(paths.coordinationMeetingMinutes.href({ slug, id })), 303)
