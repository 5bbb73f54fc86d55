import { z } from 'zod'

const text = (most: number, long: string) => z.string().trim().max(most, long).default('')

const day = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'compliance.waiver-day-wrong')

/** A decision that lets a hoster off a clause, as the coordination types it. */
export const WaiverForm = z.object({
  hoster: z.string('compliance.waiver-hoster-unknown').min(1, 'compliance.waiver-hoster-unknown').max(64),
  clause: z.string('compliance.waiver-clause-unknown').min(1, 'compliance.waiver-clause-unknown').max(100),
  reason: text(1000, 'compliance.waiver-reason-long').refine(
    (typed) => typed !== '',
    'compliance.waiver-reason-missing',
  ),
  decisionName: text(200, 'compliance.waiver-decision-long').refine(
    (typed) => typed !== '',
    'compliance.waiver-decision-missing',
  ),
  decisionUrl: text(500, 'compliance.waiver-url-wrong').refine(
    (typed) => typed === '' || isWebAddress(typed),
    'compliance.waiver-url-wrong',
  ),
  fromDay: day.refine((typed) => typed !== '', 'compliance.waiver-day-missing'),
  untilDay: day,
})
export const waiverFields = ['hoster', 'clause', 'reason', 'decisionName', 'decisionUrl', 'fromDay', 'untilDay']

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString() === typed
  } catch {
    return false
  }
}

function isWebAddress(typed: string): boolean {
  const url = URL.parse(typed)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
