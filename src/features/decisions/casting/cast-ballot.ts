import { type Database, gathering } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { castTogether } from './cast-together.ts'
import type { CastBy, Casting, Given } from './plan-cast.ts'

// Measured on PostgreSQL: ten a commit are half as fast, a hundred hardly faster.
const gathered = gathering<CastBy, Given>({
  work: castTogether,
  most: 50,
  keyOf: ({ casting: { decisionId, hosterId } }) => `${decisionId} ${hosterId}`,
})

/** Casts a hoster's ballot, or replaces it: one hoster, one ballot. A secret one gives a receipt, and only once. */
export const castBallot = (db: Database, by: By, casting: Casting): Promise<Given> => gathered(db, { by, casting })
