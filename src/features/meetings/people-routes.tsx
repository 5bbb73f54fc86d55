import { paths } from '../../paths.ts'
import { EditConflict } from '../../platform/edit-conflict.ts'
import { conflict, type RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, isCoordination, personIn, signedIn, unkept } from '../accounts/index.ts'
import { atDemandOf } from '../delegates/index.ts'
import type { By } from '../hosters/index.ts'
import { addPoint } from './agenda/add-point.ts'
import { editPoint, mayChangePoint } from './agenda/edit-point.ts'
import { isNoted } from './agenda/noted.ts'
import { restorePoint, withdrawPoint } from './agenda/withdraw-point.ts'
import { answerMeeting } from './attendance/answer.ts'
import { readAnswerForm, readMaybeReasonForm, readPointForm, readSettleForm } from './forms.ts'
import { type Meeting, type Point, takesPoints } from './meeting.ts'
import { settleAction } from './minutes/end-action.ts'
import { PointPage } from './pages/point-page.tsx'
import { findAction, findMeeting, findPoint, meetingById } from './queries.ts'
import { refusedWith } from './refused.ts'

/** What people who are signed in do: propose, say whether they come, say that something is done. */
export const peopleRoutes = pages()

peopleRoutes.get(paths.meetingPointAdd, signedIn, async (c) => {
  const meeting = await meetingIn(c)
  if (!takesPoints(meeting, isCoordination(personIn(c)), c.var.now)) throw conflict('meetings.agenda-closed')
  const values = { presenter: personIn(c).name ?? '', revision: '0' }
  return pointPage(c, meeting, null, { ...emptyForm, values })
})

peopleRoutes.post(paths.meetingPointAdd, signedIn, async (c) => {
  const { db, language } = c.var
  const meeting = await meetingIn(c)
  const form = await readPointForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { revision, ...typed } = form.values
    await addPoint(db, meeting.id, { ...typed, language }, byOf(c))
  })
  if (refusal) return pointPage(c, meeting, null, { values: form.typed, errors: refusal.errors }, refusal.status)
  return back(c, meeting)
})

peopleRoutes.get(paths.meetingPoint, signedIn, async (c) => {
  const { meeting, point } = await pointIn(c)
  return pointPage(c, meeting, point, { ...emptyForm, values: typedOf(point) })
})

peopleRoutes.post(paths.meetingPoint, signedIn, async (c) => {
  const { db } = c.var
  const { meeting, point } = await pointIn(c)
  const form = await readPointForm(c)
  const page = (refused: FilledForm, status: RefusalStatus, meanwhile: Point | null = null) =>
    pointPage(c, meeting, point, refused, status, meanwhile)
  if (!form.ok) return page({ values: form.typed, errors: form.errors }, 422)
  const { revision, ...typed } = form.values
  try {
    const which = { meetingId: meeting.id, id: point.id }
    await editPoint(db, which, { typed: { ...typed, language: point.language }, revision }, byOf(c))
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error
    const now = await findPoint(db, meeting.id, point.id)
    const values = { ...form.typed, revision: String(now.revision) }
    return page({ values, errors: [{ field: 'form', key: error.reason }] }, 409, now)
  }
  return back(c, meeting)
})

peopleRoutes.post(paths.meetingPointWithdrawal, signedIn, async (c) => {
  const form = await readMaybeReasonForm(c)
  if (form.typed.restore === 'yes') {
    const meeting = await meetingIn(c)
    await restorePoint(c.var.db, { meetingId: meeting.id, id: c.req.param('id') ?? '' }, byOf(c))
    return back(c, meeting)
  }
  const { meeting, point } = await pointIn(c)
  if (!form.ok)
    return pointPage(c, meeting, point, { values: { ...typedOf(point), ...form.typed }, errors: form.errors }, 422)
  await withdrawPoint(c.var.db, { meetingId: meeting.id, id: point.id }, form.values.reason, byOf(c))
  return back(c, meeting)
})

peopleRoutes.post(paths.meetingAttendance, signedIn, async (c) => {
  const meeting = await meetingIn(c)
  const form = await readAnswerForm(c)
  if (!form.ok) throw refusedWith(form.errors)
  const { hoster: hosterId, answer } = form.values
  const atDemand = (await atDemandOf(c, [hosterId])).has(hosterId)
  await answerMeeting(c.var.db, { meetingId: meeting.id, hosterId, answer }, { ...byOf(c), atDemand })
  return back(c, meeting)
})

peopleRoutes.post(paths.meetingAction, signedIn, async (c) => {
  const { db } = c.var
  const action = await findAction(db, c.req.param('id') ?? '')
  const form = await readSettleForm(c)
  if (!form.ok) throw refusedWith(form.errors)
  const { outcome, from } = form.values
  await settleAction(db, action.id, outcome === 'open' ? null : outcome, byOf(c))
  if (from === 'account') return c.redirect(c.var.view.to(paths.account.href()), 303)
  return back(c, await meetingById(db, action.meetingId))
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.meetingAttendance, paths.meetingPointWithdrawal])
  peopleRoutes.get(path, signedIn, async (c) => back(c, await meetingIn(c)))

peopleRoutes.get(paths.meetingAction, signedIn, (c) => c.redirect(c.var.view.to(paths.meetings.href()), 303))

async function pointPage(
  c: Request,
  meeting: Meeting,
  point: Point | null,
  form: FilledForm,
  status?: RefusalStatus,
  meanwhile: Point | null = null,
): Promise<Response> {
  const mayLeave = point !== null && !(await isNoted(c.var.db, meeting, point))
  return unkept(c, <PointPage view={c.var.view} {...{ meeting, point, mayLeave, form, meanwhile }} />, status)
}

/** A point that who asks may change; the page of another refuses them. */
async function pointIn(c: Request): Promise<{ meeting: Meeting; point: Point }> {
  const meeting = await meetingIn(c)
  const point = await findPoint(c.var.db, meeting.id, c.req.param('id') ?? '')
  const person = personIn(c)
  const reader = { personId: person.personId, isCoordination: isCoordination(person) }
  if (!mayChangePoint(reader, point, meeting, c.var.now)) throw conflict('meetings.not-your-point')
  return { meeting, point }
}

const typedOf = ({ title, text, minutesWished, presenter, revision }: Point) => ({
  ...{ title, text: text ?? '', presenter: presenter ?? '' },
  minutesWished: minutesWished === null ? '' : String(minutesWished),
  revision: String(revision),
})

const meetingIn = (c: Request) => findMeeting(c.var.db, c.req.param('slug') ?? '')
const byOf = (c: Request): By => ({ actor: actorOf(personIn(c)), now: c.var.now })
const back = (c: Request, { slug }: Meeting) => c.redirect(c.var.view.to(paths.meeting.href({ slug })), 303)
