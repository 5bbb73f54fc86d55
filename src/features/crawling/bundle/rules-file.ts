import { z } from 'zod'
import { blankCollective, type CollectiveRules, type OwnRules, whoMayOpen } from '../../hosters/index.ts'

const general = blankCollective.rules
const percent = z.int().min(0).max(100)
const days = z.int().min(1).max(90)
const mayOpen = z.enum(whoMayOpen)

const ownRules: z.ZodType<OwnRules> = z.object({
  quorum: percent.nullable().default(null),
  threshold: percent.nullable().default(null),
  votingDays: days.nullable().default(null),
  prolongDays: days.nullable().default(null),
  mayOpen: mayOpen.nullable().default(null),
})

/** By what the collective votes, as its file says; what the file leaves out is as everywhere. */
export const Rules: z.ZodType<CollectiveRules> = z.object({
  quorum: percent,
  threshold: percent,
  votingDays: days,
  prolongDays: days.default(general.prolongDays),
  mayOpen: mayOpen.default(general.mayOpen),
  ballotsPerPerson: z.int().min(1).max(10),
  mandatesPerHoster: z.int().min(0).max(10).default(general.mandatesPerHoster),
  reminderDays: z.array(days).max(5).default(general.reminderDays),
  kinds: z
    .object({
      admission: ownRules.default(general.kinds.admission),
      appeal: ownRules.default(general.kinds.appeal),
      suspension: ownRules.default(general.kinds.suspension),
      exclusion: ownRules.default(general.kinds.exclusion),
      amendment: ownRules.default(general.kinds.amendment),
      ruling: ownRules.default(general.kinds.ruling),
      other: ownRules.default(general.kinds.other),
    })
    .default(general.kinds),
})
