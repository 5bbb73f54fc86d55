import { hasEnded } from '../hosters/index.ts'
import { type Candidate, type Circumstances, serves } from './candidate.ts'
import { Lot } from './draw.ts'
import { fits, type OpenWish } from './wish.ts'

/** What came of a wish: a service, or why there is none. */
export type Choice =
  | { chosen: Candidate }
  /** Some serve, none as wished: `without` would drop what was excluded (`not`), `all` every wish. */
  | { none: 'as-wished'; serving: Candidate[] }
  /** Nothing answers well now; these are worth a try by hand. */
  | { none: 'healthy'; toTry: Candidate[] }
  /** Nobody takes part in this kind. */
  | { none: 'at-all' }

/** Chooses among the candidates of one kind; `chance` is at least 0 and less than 1. */
export function choose(
  candidates: readonly Candidate[],
  wish: OpenWish,
  circumstances: Circumstances,
  chance: number,
): Choice {
  const serving = candidates.filter((candidate) => serves(candidate, circumstances))
  const chosen = new Lot(serving.filter((candidate) => fits(candidate, wish))).draw(chance)
  if (chosen) return { chosen }
  if (serving.length > 0) return { none: 'as-wished', serving }
  const toTry = candidates.filter((candidate) => isWorthATry(candidate, circumstances))
  return toTry.length > 0 ? { none: 'healthy', toTry } : { none: 'at-all' }
}

/** Not known to be down, not ended, and what it was when it was let in: one may have luck. */
const isWorthATry = ({ openToAll, endsOn, heldWhy, health }: Candidate, { day }: Circumstances) =>
  openToAll && heldWhy === null && !hasEnded(endsOn, day) && health?.state !== 'down' && health?.state !== 'maintenance'
