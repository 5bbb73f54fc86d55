import { dayIn } from '../../../../platform/clock.ts'
import type { Database, Id } from '../../../../platform/database/index.ts'
import { forbidden } from '../../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../../accounts/index.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { hostersOf } from '../../../delegates/index.ts'
import { type By, collectiveOf, type Hoster, rulesOfKind } from '../../../hosters/index.ts'

export type Proposer = { by: 'coordination' | 'member'; byHosterId: Id | null }

interface Asked {
  hoster: Pick<Hoster, 'id' | 'fictional'>
  kind: 'suspension' | 'exclusion'
}

/** In whose name somebody puts this to the vote: the coordination's, or another member's where the settings let it. */
export async function proposerOf(db: Database, { actor, now }: By, asked: Asked): Promise<Proposer | null> {
  if (!('personId' in actor)) return null
  const { settings } = await collectiveOf(db)
  const day = dayIn(settings.timeZone, now)
  const own = await hostersOf(db, actor.personId)
  // Nobody puts to the vote what is about their own hoster in the name of others.
  if (own.some(({ id }) => id === asked.hoster.id)) return null
  if (isCoordination(await findPerson(db, actor.personId))) return { by: 'coordination', byHosterId: null }
  if (rulesOfKind(settings.rules, asked.kind).mayOpen !== 'member') return null
  const member = own.find((hoster) => memberStanding(hoster, day, asked.hoster.fictional) !== null)
  return member ? { by: 'member', byHosterId: member.id } : null
}

/** The same, or a refusal. */
export async function proposerOrRefusal(db: Database, by: By, asked: Asked): Promise<Proposer> {
  const proposer = await proposerOf(db, by, asked)
  if (!proposer) throw forbidden('membership.sanction-not-yours')
  return proposer
}
