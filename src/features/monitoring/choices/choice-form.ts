import { z } from 'zod'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { WatchChoice } from './choice.ts'

/** What the form of choices sends. */
export const ChoiceForm = z.object({
  revision: z.coerce
    .number('monitoring.choice-revision-missing')
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  rhythm: z.coerce.number('monitoring.choice-rhythm-missing'),
  asked: z.enum(['yes', 'no'], 'monitoring.choice-asked-missing'),
  toldFirst: z.string().optional(),
  ownStatusPage: z.string().trim().max(500, 'monitoring.choice-page-wrong').default(''),
})

export function choiceTyped({ rhythm, asked, toldFirst, ownStatusPage }: z.output<typeof ChoiceForm>): WatchChoice {
  const page = ownStatusPage === '' ? null : ownStatusPage
  return { rhythm, optedOut: asked === 'no', toldFirst: toldFirst === 'yes', ownStatusPage: page }
}

/** The form as it is before anybody types. */
export function formOfChoice({ rhythm, optedOut, toldFirst, ownStatusPage }: WatchChoice): FilledForm {
  const values = {
    rhythm: String(rhythm),
    asked: optedOut ? 'no' : 'yes',
    toldFirst: toldFirst ? 'yes' : '',
    ownStatusPage: ownStatusPage ?? '',
  }
  return { values, errors: [] }
}
