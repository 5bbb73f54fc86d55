import type { Request } from '../../../platform/web/index.ts'
import { personIn } from '../../accounts/index.ts'
import { checkFile, checkRecords, type Found } from './checks.ts'
import type { Way } from './claim.ts'
import { countCheck } from './count-check.ts'
import type { Domain } from './domain.ts'
import { mailLink } from './mail-link.ts'
import { type Mailboxes, mailboxesOf } from './mailboxes.ts'
import { proveClaim } from './prove.ts'
import type { Standing } from './standing.ts'

/** What came of a question to the domain: what it says instead, or that it led on. */
export type Outcome =
  | { way: 'file' | 'dns'; found: Exclude<Found, { what: 'word' }> }
  | { way: 'mail'; found: Extract<Mailboxes, { ok: false }> }
  | 'proven'
  | 'mailed'

interface Ready extends Standing {
  domain: Domain
  claim: NonNullable<Standing['claim']>
}

/** Asks the domain now, outside any transaction, and acts upon its answer. */
export async function askDomain(c: Request, way: Way, standing: Ready): Promise<Outcome> {
  const { db, now, site } = c.var
  const { hoster, domain, claim, descriptionAddress } = standing
  const person = personIn(c)
  await countCheck(db, { personId: person.personId, hosterId: hoster.id, way }, now)
  if (way === 'mail') {
    const found = await mailboxesOf(site.outbound, domain, descriptionAddress)
    if (!found.ok) return { way, found }
    await mailLink(db, { hoster, addresses: found.addresses }, person, { now, publicUrl: site.publicUrl })
    return 'mailed'
  }
  const check = way === 'file' ? checkFile : checkRecords
  const found = await check(site.outbound, domain, claim.word)
  if (found.what !== 'word') return { way, found }
  await proveClaim(db, { hosterId: hoster.id, way, word: claim.word }, person, now)
  return 'proven'
}

export const isReady = (standing: Standing): standing is Ready => standing.domain !== null && standing.claim !== null
