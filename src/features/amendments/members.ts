import type { Database } from '../../platform/database/index.ts'
import { memberStanding } from '../decisions/index.ts'
import { allHosters, type Hoster } from '../hosters/index.ts'

/** The members of a day, those that pause among them; of what was made up, those that are members in the tale. */
export async function membersOn(db: Database, day: string, isFictional: boolean): Promise<Hoster[]> {
  const members: Hoster[] = []
  for await (const some of allHosters(db))
    members.push(...some.filter((hoster) => memberStanding(hoster, day, isFictional) !== null))
  return members
}
