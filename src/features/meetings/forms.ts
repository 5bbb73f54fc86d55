import { z } from 'zod'
import { asLines, lengthOf, oneLine } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'
import { type ReadForm, type Request, readForm } from '../../platform/web/index.ts'
import { answers, lengths, longest, longestPoint, outcomes, settledFrom, shortest } from './meeting.ts'
import { holidayPlaces } from './rule/holidays.ts'
import { weekdays } from './rule/rule.ts'

interface Length {
  least: number
  most: number
}

type Missing = 'meetings.text-missing' | 'meetings.title-missing' | 'meetings.reason-missing'

/** One line that must be there. */
const line = ({ least, most }: Length, missing: Missing) =>
  z
    .string(missing)
    .transform((text) => withoutUnseen(oneLine(text)).trim())
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) >= least, 'meetings.too-short')
    .refine((text) => lengthOf(text) <= most, 'meetings.too-long')

/** One line that may be left out. */
const maybeLine = ({ most }: Length) =>
  z
    .string()
    .default('')
    .transform((text) => withoutUnseen(oneLine(text)).trim())
    .refine((text) => lengthOf(text) <= most, 'meetings.too-long')
    .transform((text) => text || null)

/** Several lines that may be left out. */
const maybeLines = ({ most }: Length) =>
  z
    .string()
    .default('')
    .transform(asLines)
    .refine((text) => lengthOf(text) <= most, 'meetings.too-long')
    .transform((text) => text || null)

const lines = (length: Length, missing: Missing) =>
  z
    .string(missing)
    .transform(asLines)
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) >= length.least, 'meetings.too-short')
    .refine((text) => lengthOf(text) <= length.most, 'meetings.too-long')

const between = (least: number, most: number) =>
  z
    .string('meetings.minutes-wrong')
    .trim()
    .regex(/^\d{1,4}$/, 'meetings.minutes-wrong')
    .transform(Number)
    .refine((count) => count >= least && count <= most, 'meetings.minutes-wrong')

const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(-1)

const time = z.string('meetings.at-wrong').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings.at-wrong')
const day = z.string('meetings.day-wrong').trim().refine(isDay, 'meetings.day-wrong')

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    // The only way to ask: a day that there is not throws.
    return false
  }
}

function isOfWeb(text: string): boolean {
  const { protocol, username } = URL.parse(text) ?? {}
  return text.length <= 500 && (protocol === 'https:' || protocol === 'http:') && username === ''
}

const MeetingForm = z.object({
  day,
  at: time,
  minutes: between(shortest, longest),
  title: maybeLine(lengths.title),
  place: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => text === '' || isOfWeb(text), 'meetings.place-wrong')
    .transform((text) => text || null),
  revision,
})
export const meetingFields = ['title', 'day', 'at', 'minutes', 'place'] as const
export const readMeetingForm = (c: Request) => withLengths(c, MeetingForm, lengths.title)

const PointForm = z.object({
  title: line(lengths.title, 'meetings.title-missing'),
  text: maybeLines(lengths.text),
  minutesWished: z
    .string()
    .default('')
    .pipe(z.union([z.literal('').transform(() => null), between(1, longestPoint)], 'meetings.minutes-wrong')),
  presenter: maybeLine(lengths.presenter),
  revision,
})
export const pointFields = ['title', 'text', 'minutesWished', 'presenter'] as const
export const readPointForm = (c: Request) => withLengths(c, PointForm, lengths.title)

export const readReasonForm = (c: Request) =>
  withLengths(c, z.object({ reason: lines(lengths.reason, 'meetings.reason-missing') }), lengths.reason)
export const readMaybeReasonForm = (c: Request) =>
  withLengths(c, z.object({ reason: maybeLine(lengths.reason) }), lengths.reason)

const OrderForm = z.object({ point: z.string().default(''), way: z.enum(['up', 'down'], 'meetings.way-missing') })
export const readOrderForm = (c: Request) => readForm(c, OrderForm)

const ReportForm = z.object({ report: maybeLines(lengths.report), revision })
export const readReportForm = (c: Request) => withLengths(c, ReportForm, lengths.report)

const DecisionForm = z.object({
  decisionText: lines(lengths.decision, 'meetings.text-missing'),
  decision: z
    .string()
    .default('')
    .transform((text) =>
      text
        .trim()
        .replace(/^.*\/decisions\//, '')
        .replace(/[?#].*$/, ''),
    ),
})
export const decisionFields = ['decisionText', 'decision'] as const
export const readDecisionForm = (c: Request) => withLengths(c, DecisionForm, lengths.decision)

const ActionForm = z.object({
  actionText: lines(lengths.action, 'meetings.text-missing'),
  hoster: z.string().default(''),
  person: maybeLine({ least: 0, most: 200 }),
  dueOn: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => text === '' || isDay(text), 'meetings.day-wrong')
    .transform((text) => text || null),
})
export const actionFields = ['actionText', 'hoster', 'person', 'dueOn'] as const
export const readActionForm = (c: Request) => withLengths(c, ActionForm, lengths.action)

const SettleForm = z.object({
  outcome: z.enum([...outcomes, 'open'], 'meetings.outcome-missing'),
  /** The page on which it was said, and where one goes on. */
  from: z.enum(settledFrom).catch('meeting'),
})
export const readSettleForm = (c: Request) => readForm(c, SettleForm)

const AnswerForm = z.object({
  hoster: z.string('meetings.hoster-missing').min(1, 'meetings.hoster-missing'),
  answer: z.enum(answers, 'meetings.answer-missing'),
})
export const readAnswerForm = (c: Request) => readForm(c, AnswerForm)

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const PresenceForm = z.object({
  present: several,
  /** Those that were noted when the form was shown; null: it does not say. */
  seen: z
    .string()
    .transform((ids) => ids.split(' '))
    .nullable()
    .default(null),
})
export const readPresenceForm = (c: Request) => readForm(c, PresenceForm)

const asNumber = z.string().transform(Number)
const RuleForm = z.object({
  at: time,
  minutes: between(shortest, longest),
  weekdays: several
    .transform((days) => weekdays.filter((weekday) => days.includes(String(weekday))))
    .refine((days) => days.length > 0, 'meetings.weekday-missing'),
  week: asNumber.pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'meetings.week-missing')),
  restIn: several.transform((places) => holidayPlaces.filter((place) => places.includes(place))),
  revision,
})
export const ruleFields = ['at', 'minutes', 'weekdays', 'week', 'restIn'] as const
export const readRuleForm = (c: Request) => readForm(c, RuleForm)

/** The words of errors say how long a text may be. */
async function withLengths<Schema extends z.ZodType>(
  c: Request,
  schema: Schema,
  length: Length,
): Promise<ReadForm<Schema>> {
  const form = await readForm(c, schema)
  return form.ok ? form : { ...form, errors: form.errors.map((error) => ({ ...error, values: { ...length } })) }
}
