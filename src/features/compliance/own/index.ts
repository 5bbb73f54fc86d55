import type { Database } from '../../../platform/database/index.ts'
import { ownSubject } from '../looking/kept.ts'
import type { Standing } from '../standing/standing.ts'
import { type Asked, standingOf } from '../standing/standing-of.ts'

/** How the collective's own site stands against its charter. */
export const ownStanding = (db: Database, asked: Asked): Promise<Standing | null> => standingOf(db, ownSubject, asked)
