import { z } from 'zod'
import { linesOf } from '../../typed-text.ts'
import { howLength, mostPlaces } from './welcome.ts'

export const WelcomeForm = z.object({
  serviceId: z.string('membership.welcome-service-missing').min(1, 'membership.welcome-service-missing').max(64),
  places: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed === '' || /^\d{1,7}$/.test(typed), 'membership.welcome-places-wrong')
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((places) => places === null || (places > 0 && places <= mostPlaces), 'membership.welcome-places-wrong'),
  how: linesOf(howLength, 'membership.welcome-how-missing'),
})

export const welcomeFields = ['serviceId', 'places', 'how'] as const
