import { z } from 'zod'
import { languages } from '../../../platform/i18n/index.ts'
import { levels } from '../../charter/index.ts'

const text = z.partialRecord(z.enum(languages), z.string().min(1))
const said = { by: z.string(), daysAgo: z.number().min(0), language: z.enum(languages), text: z.string().min(1) }

const Change = z.object({
  ...{ document: z.string(), clause: z.string(), level: z.enum(levels).optional() },
  ...{ text: text.optional(), why: text.optional(), how: text.optional() },
  /** Of a new clause. */
  place: z.object({ chapterId: z.string(), after: z.string().nullable() }).optional(),
})
export type ChangeGiven = z.output<typeof Change>

const Topic = z.object({ ...said, title: z.string().min(1), answers: z.array(z.object(said)) })
export type TopicGiven = z.output<typeof Topic>

/** What a bundle's `amendments.json` says. */
export const AmendmentsFile = z.array(
  z.object({
    ...{ hoster: z.string(), daysAgo: z.number().min(0), title: text, reasons: text },
    ...{ forceDays: z.int().min(0), graceDays: z.int().min(0) },
    ...{ changes: z.array(Change), topics: z.array(Topic) },
  }),
)
export type AmendmentGiven = z.output<typeof AmendmentsFile>[number]
