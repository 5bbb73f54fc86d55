import { paths } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import { EditConflict } from '../../platform/edit-conflict.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, readQuery, readSent, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../accounts/index.ts'
import type { By } from '../hosters/index.ts'
import { readMeetingForm, readReasonForm, readRuleForm } from './forms.ts'
import { type Meeting, stateOf } from './meeting.ts'
import { FactsPage } from './pages/facts-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { RulePage } from './pages/rule-page.tsx'
import { cancelMeeting, restoreMeeting } from './plan/cancel-meeting.ts'
import { editMeeting } from './plan/edit-meeting.ts'
import { editRule } from './plan/edit-rule.ts'
import { planMeeting } from './plan/plan-meeting.ts'
import { findMeeting, latestMeetings, meetingById, ruleOf } from './queries.ts'
import { refusedWith } from './refused.ts'
import { beginningOn, type MeetingRule, nextBeginning } from './rule/rule.ts'

/** Planning meetings, and how their dates are found. */
export const coordinationRoutes = pages()

const mostPlanned = 30

coordinationRoutes.get(paths.coordinationMeetings, coordination, async (c) => {
  const { rule } = await ruleOf(c.var.db)
  return planPage(c, { ...emptyForm, values: typedAt(c, await proposedBeginning(c, rule), rule.minutes) })
})

coordinationRoutes.post(paths.coordinationMeetings, coordination, async (c) => {
  const form = await readMeetingForm(c)
  let slug = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    slug = (await planMeeting(c.var.db, said(c, form.values), byOf(c))).slug
  })
  if (refusal) return planPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug })), 303)
})

coordinationRoutes.get(paths.coordinationMeetingRule, coordination, async (c) => {
  const { rule, revision } = await ruleOf(c.var.db)
  return rulePage(c, rule, { ...emptyForm, values: { ...ruleTyped(rule), revision: String(revision) } })
})

coordinationRoutes.post(paths.coordinationMeetingRule, coordination, async (c) => {
  const { db, view } = c.var
  const form = await readRuleForm(c)
  const known = await ruleOf(db)
  if (!form.ok) return rulePage(c, known.rule, { values: form.typed, errors: form.errors }, 422)
  const { revision, ...rule } = form.values
  try {
    await editRule(db, { rule, revision }, byOf(c))
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error
    const values = { ...form.typed, revision: String(error.revision) }
    return rulePage(c, known.rule, { values, errors: [{ field: 'form', key: error.reason }] }, 409)
  }
  return c.redirect(view.to(paths.coordinationMeetingRule.href({}, { saved: 'yes' })), 303)
})

coordinationRoutes.get(paths.coordinationMeetingFacts, coordination, async (c) => {
  const meeting = await meetingIn(c)
  return factsPage(c, meeting, { ...emptyForm, values: factsTyped(c, meeting) })
})

coordinationRoutes.post(paths.coordinationMeetingFacts, coordination, async (c) => {
  const { db } = c.var
  const meeting = await meetingIn(c)
  const form = await readMeetingForm(c)
  let meanwhile: Meeting | null = null
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { revision } = form.values
    try {
      await editMeeting(db, meeting.id, { typed: said(c, form.values), revision }, byOf(c))
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error
      meanwhile = await meetingById(db, meeting.id)
      throw refusedWith([{ field: 'form', key: error.reason }], 409)
    }
  })
  if (!refusal) return toRun(c, meeting)
  const values = { ...form.typed, revision: String(meanwhile ? meeting.revision : (form.typed.revision ?? '')) }
  return factsPage(c, meeting, { values, errors: refusal.errors }, refusal.status, meanwhile)
})

coordinationRoutes.post(paths.coordinationMeetingCancellation, coordination, async (c) => {
  const { db } = c.var
  const meeting = await meetingIn(c)
  if (meeting.cancelledAt !== null) {
    const { typed } = await readSent(c)
    if (typed.restore === 'yes') await restoreMeeting(db, meeting.id, byOf(c))
    return toRun(c, meeting)
  }
  const form = await readReasonForm(c)
  const values = { ...factsTyped(c, meeting), ...form.typed }
  if (!form.ok) return factsPage(c, meeting, { values, errors: form.errors }, 422)
  await cancelMeeting(db, meeting.id, form.values.reason, byOf(c))
  return toRun(c, meeting)
})

coordinationRoutes.get(paths.coordinationMeetingCancellation, coordination, (c) => {
  const { slug = '' } = c.req.param()
  return c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug })), 303)
})

async function planPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const latest = await latestMeetings(db, mostPlanned)
  const meetings = latest.filter((meeting) => !['published', 'cancelled'].includes(stateOf(meeting, now)))
  return unkept(c, <PlanPage view={view} form={form} meetings={meetings.toReversed()} />, status)
}

async function rulePage(c: Request, rule: MeetingRule, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { view, now } = c.var
  const next: string[] = []
  for (let after: Temporal.Instant | null = now; after && next.length < 6; ) {
    after = nextBeginning(rule, after, zoneOf(c))
    if (after) next.push(after.toString())
  }
  const saved = readQuery(paths.coordinationMeetingRule.schema, c.req.url).saved !== undefined && status === undefined
  return unkept(c, <RulePage {...{ view, form, next, saved, isMoved: status === 409 }} />, status)
}

const factsPage = async (
  c: Request,
  meeting: Meeting,
  form: FilledForm,
  status?: RefusalStatus,
  meanwhile: Meeting | null = null,
): Promise<Response> => unkept(c, <FactsPage view={c.var.view} {...{ meeting, form, meanwhile }} />, status)

/** By the rule, in the first month that has no meeting yet. */
async function proposedBeginning(c: Request, rule: MeetingRule): Promise<Temporal.Instant> {
  const { db, now } = c.var
  const monthOf = (instant: Temporal.Instant) => dayIn(zoneOf(c), instant).slice(0, 7)
  const latest = await latestMeetings(db, mostPlanned)
  const taken = new Set(latest.map(({ startsAt }) => monthOf(Temporal.Instant.from(startsAt))))
  let next = nextBeginning(rule, now, zoneOf(c))
  while (next && taken.has(monthOf(next))) next = nextBeginning(rule, next, zoneOf(c))
  return next ?? now
}

interface Typed {
  day: string
  at: string
  minutes: number
  title: string | null
  place: string | null
}

/** Day and hour were typed as the clocks of the collective show them. */
function said(c: Request, { day, at, minutes, title, place }: Typed) {
  const start = beginningOn({ at }, Temporal.PlainDate.from(day), zoneOf(c))
  return { title, minutes, place, startsAt: start.toString({ smallestUnit: 'millisecond' }) }
}

function typedAt(c: Request, instant: Temporal.Instant, minutes: number) {
  const at = instant.toZonedDateTimeISO(zoneOf(c)).toPlainTime().toString({ smallestUnit: 'minute' })
  return { day: dayIn(zoneOf(c), instant), at, minutes: String(minutes), revision: '0' }
}

const factsTyped = (c: Request, { startsAt, minutes, title, place, revision }: Meeting) => ({
  ...typedAt(c, Temporal.Instant.from(startsAt), minutes),
  ...{ title: title ?? '', place: place ?? '', revision: String(revision) },
})

const ruleTyped = ({ at, minutes, weekdays, week, restIn }: MeetingRule) => ({
  ...{ at, minutes: String(minutes), week: String(week), restIn },
  weekdays: weekdays.map(String),
})

const zoneOf = (c: Request) => c.var.view.collective.timeZone
const meetingIn = (c: Request) => findMeeting(c.var.db, c.req.param('slug') ?? '')
const byOf = (c: Request): By => ({ actor: actorOf(personIn(c)), now: c.var.now })
const toRun = (c: Request, { slug }: Meeting) =>
  c.redirect(c.var.view.to(paths.coordinationMeeting.href({ slug }, { saved: 'yes' })), 303)
