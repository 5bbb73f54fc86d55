import { z } from 'zod'
import type { FieldError } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { asLines, lengthOf, oneLine } from '../../../platform/text.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { incidentStates, messageLength, titleLength } from './incident.ts'
import { textLength } from './maintenance/maintenance.ts'
import { refusedWith } from './refuse-others.ts'

interface Lengths {
  least: number
  most: number
}

const text = (missing: Key, { least, most }: Lengths, tidy: (text: string) => string) =>
  z
    .string(missing)
    .transform(tidy)
    .refine((text) => text !== '', missing)
    .refine((text) => lengthOf(text) >= least, 'monitoring.text-too-short')
    .refine((text) => lengthOf(text) <= most, 'monitoring.text-too-long')

const services = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().filter(Boolean))

const maybeTime = z.string().default('').transform(oneLine)
const time = (missing: Key) => maybeTime.refine((text) => text !== '', missing)

/** What a hoster says of an incident; times are those of the collective’s zone. */
export const IncidentForm = z.object({
  title: text('monitoring.title-missing', titleLength, oneLine),
  state: z.enum(incidentStates, 'monitoring.state-missing'),
  services,
  since: time('monitoring.since-missing'),
  until: maybeTime,
  text: text('monitoring.message-missing', messageLength, asLines),
})

export const MessageForm = z.object({
  text: text('monitoring.message-missing', messageLength, asLines),
  expectedEnd: maybeTime,
})

export const MaintenanceForm = z.object({
  services,
  from: time('monitoring.from-missing'),
  to: time('monitoring.to-missing'),
  text: text('monitoring.message-missing', textLength, asLines),
})

/** An instant typed as `2026-11-23T14:30` by the clocks of a zone; null when nothing was. Refuses what is none. */
export function instantTyped(field: string, typed: string, timeZone: string): Temporal.Instant | null {
  if (typed === '') return null
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(typed)
  try {
    if (found) return Temporal.PlainDateTime.from(`${found[1]}T${found[2]}`).toZonedDateTime(timeZone).toInstant()
  } catch {
    // 31 February: Temporal says so by throwing.
  }
  throw refusedWith([{ field, key: 'monitoring.time-wrong' }])
}

/** The same of a field that must be filled. */
export function instantSaid(field: string, typed: string, timeZone: string): Temporal.Instant {
  const instant = instantTyped(field, typed, timeZone)
  if (instant === null) throw refusedWith([{ field, key: 'monitoring.time-wrong' }])
  return instant
}

/** As a field of a form has it. */
export const asTyped = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

const lengths: Record<string, Lengths> = { title: titleLength, text: messageLength }

/** The words of errors may say how long a text may be. */
export const withLengths = (errors: readonly FieldError[], own: Record<string, Lengths> = lengths): FieldError[] =>
  errors.map((error) => ({ ...error, values: { ...own[error.field], ...error.values } }))

export const filled = (values: FilledForm['values'], errors: readonly FieldError[] = []): FilledForm => ({
  values,
  errors,
})
