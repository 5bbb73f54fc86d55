import { z } from 'zod'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { dayOf, lineOf, linesOf } from '../typed-text.ts'
import type { Litter, LitterDates } from './litter.ts'

const dates = {
  opensOn: dayOf('membership.day-missing'),
  closesOn: dayOf('membership.day-missing'),
  reviewUntil: dayOf('membership.day-missing'),
  voteFrom: dayOf('membership.day-missing'),
  voteUntil: dayOf('membership.day-missing'),
}
const names = { nameFr: lineOf(80), nameEn: lineOf(80) }

export const NewLitterForm = z.object({
  number: z
    .string('membership.number-missing')
    .trim()
    .regex(/^[1-9]\d{0,2}$/, 'membership.number-missing')
    .transform(Number),
  ...names,
  ...dates,
})
export const EditLitterForm = z.object({
  ...names,
  ...dates,
  reason: linesOf(2000),
  revision: z.coerce.number().int(),
})

export const dateFields = [
  'opensOn',
  'closesOn',
  'reviewUntil',
  'voteFrom',
  'voteUntil',
] as const satisfies readonly (keyof LitterDates)[]
export const litterFields = ['number', 'nameFr', 'nameEn', ...dateFields, 'reason']

/** What was typed, as a verb takes it. */
export function typedOf({ nameFr, nameEn, ...typed }: { nameFr: string; nameEn: string } & LitterDates) {
  const { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } = typed
  const name = { ...(nameFr && { fr: nameFr }), ...(nameEn && { en: nameEn }) }
  return { name, dates: { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } }
}

/** The form as it is opened. */
export const filledOf = ({ name, dates }: Litter): FilledForm => ({
  values: { nameFr: name.fr ?? '', nameEn: name.en ?? '', ...dates },
  errors: [],
})
