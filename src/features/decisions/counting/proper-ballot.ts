import { z } from 'zod'
import { type Ballot, choices, consents, grades, type Method, type Option } from '../decision.ts'

/** Ranks are compared, never added: any whole number from 1 to this one is a rank. */
export const lastRank = 999

/** Whether a hoster can mean this: a ballot of the method, on these options alone. */
export const isProper = (method: Method, options: readonly Option[], ballot: unknown): boolean =>
  ballotSchema(method, options).safeParse(ballot).success

/** What a ballot of this decision is made of: its method, its options and no others, each named once. */
export function ballotSchema(method: Method, options: readonly Option[]): z.ZodType<Ballot> {
  const isOption = (id: string) => options.some((option) => option.id === id)
  const areOptions = (ids: string[]) => ids.every(isOption)
  const perOption = <Said extends z.ZodType>(said: Said) =>
    z.record(z.string(), said).refine((record) => areOptions(Object.keys(record)))
  switch (method) {
    case 'for-against':
      return z.object({ choice: z.enum(choices) })
    case 'consent':
      return z.object({ choice: z.enum(consents), reason: z.string().default('') })
    case 'approval':
      return z.object({
        approved: z.array(z.string()).refine((ids) => areOptions(ids) && new Set(ids).size === ids.length),
      })
    case 'judgment':
      return z.object({ grades: perOption(z.enum(grades)) })
    case 'ranked':
      return z.object({ ranks: perOption(z.int().min(1).max(lastRank)) })
  }
}
