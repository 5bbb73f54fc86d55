import { z } from 'zod'
import { type Ballot, choices, consents, grades, type Method, type Option } from '../decision.ts'

/** Ranks are compared, never added: any whole number from 1 to this one is a rank. */
export const lastRank = 999

const shapes: Record<Method, z.ZodType<Ballot>> = {
  'for-against': z.object({ choice: z.enum(choices) }),
  consent: z.object({ choice: z.enum(consents), reason: z.string().default('') }),
  approval: z.object({ approved: z.array(z.string()) }),
  judgment: z.object({ grades: z.record(z.string(), z.enum(grades)) }),
  ranked: z.object({ ranks: z.record(z.string(), z.int().min(1).max(lastRank)) }),
}

/** What a hoster can mean: a ballot of the method, on these options alone, each named once. Null: it is none. */
export function properBallot(method: Method, options: readonly Option[], said: unknown): Ballot | null {
  const { data, success } = shapes[method].safeParse(said)
  if (!success) return null
  const named = optionsIn(data)
  const known = new Set(options.map(({ id }) => id))
  return new Set(named).size === named.length && named.every((id) => known.has(id)) ? data : null
}

function optionsIn(ballot: Ballot): string[] {
  if ('approved' in ballot) return ballot.approved
  if ('grades' in ballot) return Object.keys(ballot.grades)
  return 'ranks' in ballot ? Object.keys(ballot.ranks) : []
}
