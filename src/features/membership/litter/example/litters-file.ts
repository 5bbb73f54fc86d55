import { z } from 'zod'
import { languages } from '../../../../platform/i18n/index.ts'
import { marks, summaries } from '../../review/review.ts'

const names = z.record(z.string(), z.string())
/** Days from the day on which the file is read. */
const day = z.int().min(-3650).max(3650)

/** A litter that was before this site: its day, and what sources tell. */
const Past = z.object({
  number: z.int().min(1),
  name: names.default({}),
  heldOn: z.string(),
  told: z.object({
    admitted: z.int().nullable(),
    active: z.int().nullable(),
    incubating: z.int().nullable(),
    sources: z.array(z.object({ source: z.string(), url: z.url().nullable(), date: z.string().nullable() })),
  }),
})

const Review = z.object({
  hoster: z.string(),
  accepted: day,
  sent: day,
  summary: z.enum(summaries),
  text: z.string(),
  marks: z.record(z.string(), z.tuple([z.enum(marks), z.string()])),
  answer: z.string().optional(),
})

const Comment = z.object({
  clause: z.string(),
  by: z.string(),
  day,
  text: z.string(),
  answer: z.string().optional(),
  resolved: z.boolean().default(false),
})

const Application = z.object({
  hoster: z.string(),
  sent: day,
  dossier: z.object({
    language: z.enum(languages),
    people: z.string(),
    contact: z.string(),
    reasons: z.string(),
    brings: z.string(),
    mentor: z.string(),
    users: z.string(),
    prices: z.string(),
  }),
  reviews: z.array(Review).default([]),
  comments: z.array(Comment).default([]),
})

/** A litter of hosters that were made up, its days counted from today. */
const MadeUp = z.object({
  number: z.int().min(1),
  name: names,
  days: z.object({ opensOn: day, closesOn: day, reviewUntil: day, voteFrom: day, voteUntil: day }),
  applications: z.array(Application),
})

export const LittersFile = z.array(z.union([Past, MadeUp]))
export type PastGiven = z.output<typeof Past>
export type MadeUpGiven = z.output<typeof MadeUp>
export type ApplicationGiven = z.output<typeof Application>
export type ReviewGiven = z.output<typeof Review>
export type CommentGiven = z.output<typeof Comment>
