import { z } from 'zod'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { dayOf, linesOf } from '../../typed-text.ts'
import { type Departure, lengths, mostSuccessors } from './departure.ts'

export const DepartureForm = z.object({
  endsOn: dayOf('membership.leave-day-missing'),
  closes: z
    .string()
    .optional()
    .transform((typed) => typed === 'yes'),
  reason: linesOf(lengths.reason, 'membership.leave-reason-missing'),
  ownData: linesOf(lengths.ownData, 'membership.leave-data-missing'),
  successors: z
    .union([z.string(), z.array(z.string()).max(mostSuccessors, 'membership.leave-successor-gone')])
    .default([])
    .transform((typed) => [typed].flat().filter((id) => id !== '')),
  revision: z.coerce.number().int().min(0).default(0),
})

/** The fields in the order of the page. */
export const departureFields = ['endsOn', 'closes', 'reason', 'ownData', 'successors'] as const

/** What is announced, as the form is opened again. */
export const filledOf = (
  { endsOn, closes, reason, ownData }: Departure,
  successors: readonly { id: string }[],
): FilledForm => ({
  values: { endsOn, closes: closes ? 'yes' : '', reason, ownData, successors: successors.map(({ id }) => id) },
  errors: [],
})
