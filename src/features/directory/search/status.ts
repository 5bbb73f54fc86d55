import type { HosterEntry } from './entries.ts'

/** Where the lists have a hoster: among the members, beside them, or among those whose entry is too old. */
export type Status = HosterEntry['standing'] | 'old'

/** A member of whose entry nobody said for long that it is true is in the usual lists no more. */
export const statusOf = ({ standing, isOld }: Pick<HosterEntry, 'standing' | 'isOld'>): Status =>
  standing === 'active' && isOld ? 'old' : standing
