import { hosterAt } from './cards.ts'
import type { HosterEntry } from './entries.ts'
import type { Snapshot } from './snapshot.ts'

/** The members of the collective on the snapshot's day, those that pause too, by slug: the same list every day. */
export const membersOn = (snapshot: Snapshot): HosterEntry[] =>
  Array.from({ length: snapshot.serviceStarts.length - 1 }, (_, number) => hosterAt(snapshot, number))
    .filter(({ standing }) => standing === 'active' || standing === 'paused')
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
