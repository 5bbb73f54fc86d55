import type { Request } from '../../../platform/web/index.ts'
import { personIn } from '../../accounts/index.ts'
import { descriptionAddressOf, findHoster, type Hoster } from '../../hosters/index.ts'
import { delegationsOf } from '../queries.ts'
import type { Claim } from './claim.ts'
import { type Domain, domainOf } from './domain.ts'
import { claimOf } from './queries.ts'

/** Where somebody stands who wants to act for the hoster of the address. */
export interface Standing {
  hoster: Hoster
  /** Null: nothing that could be proven. */
  domain: Domain | null
  descriptionAddress: string | null
  claim: (Claim & { word: string }) | null
  /** How many act for it already. */
  delegates: number
  isDelegate: boolean
}

export async function standingOf(c: Request): Promise<Standing> {
  const { db, now } = c.var
  const { personId } = personIn(c)
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const descriptionAddress = await descriptionAddressOf(db, hoster.id)
  const delegations = await delegationsOf(db, hoster.id)
  return {
    hoster,
    // What does not exist has no domain, and nobody acts for it.
    domain: hoster.fictional ? null : domainOf(hoster.facts, descriptionAddress),
    descriptionAddress,
    claim: (await claimOf(db, { personId, hosterId: hoster.id }, now)) ?? null,
    delegates: delegations.length,
    isDelegate: delegations.some((delegation) => delegation.personId === personId),
  }
}
