import { Refusal } from '../errors.ts'
import type { Request } from './env.ts'
import { wantsProblem } from './problem.ts'

/** What a form was refused for, to be shown on its own page; programs, and all other refusals, go on to the site. */
export async function refusalOf(c: Request, work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors.length === 0 || wantsProblem(c)) throw error
    if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter))
    return error
  }
}
