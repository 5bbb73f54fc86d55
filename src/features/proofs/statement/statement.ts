import { linksIn, paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import { oneLine } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import {
  type CollectiveSettings,
  type Hoster,
  type MembershipPeriod,
  registeredDomain,
  type Standing,
} from '../../hosters/index.ts'
import { isMember } from '../link-back/proof.ts'
import { canonical } from './canonical.ts'
import type { SigningKey } from './signing-key.ts'

/** How long a statement may be shown: each day there is a new one. */
export const validDays = 7

interface Said {
  hoster: Pick<Hoster, 'slug' | 'facts' | 'periods'>
  standing: Standing
  collective: Pick<CollectiveSettings, 'name' | 'website' | 'languages' | 'notice'>
  publicUrl: string
  issuedAt: Temporal.Instant
}

/** What the register says of one hoster's place in the collective: of who is no member too. */
export function statementOf({ hoster, standing, collective, publicUrl, issuedAt }: Said) {
  const { slug, facts, periods } = hoster
  const [language = 'fr'] = collective.languages
  return {
    version: 1,
    notice: collective.notice?.[language] ?? null,
    address: publicUrl + paths.common.membership.href({ name: `${slug}.json` }),
    collective: { name: plain(collective.name), website: collective.website, site: publicUrl },
    hoster: {
      name: plain(facts.name),
      slug,
      website: facts.website,
      domain: facts.website === null ? null : registeredDomain(facts.website),
      page: publicUrl + linksIn(language)(paths.hoster.href({ slug })),
    },
    member: isMember(standing),
    standing,
    endedOn: standing === 'former' ? endOf(periods) : null,
    periods: periods.map(({ state, litter, from, to }) => ({ state, litter, from, to })),
    issuedAt: toInstant(issuedAt),
    validUntil: toInstant(issuedAt.add({ hours: 24 * validDays })),
  }
}

export type Statement = ReturnType<typeof statementOf>

/** The first day on which it was no member any more, as far as the register knows. */
const endOf = (periods: readonly MembershipPeriod[]) =>
  periods.findLast(({ state }) => state !== 'incubating')?.to ?? null

/**
 * The file that others check: JSON of three lines. The second is the statement as it was signed, so that a shell finds
 * it by its number (docs/membership-proof.md).
 */
export function signedFile(statement: Statement, key: SigningKey): string {
  const signed = canonical({ ...statement, keyId: key.id })
  return `{"statement":\n${signed}\n,"signature":"${key.sign(signed)}","algorithm":"Ed25519"}\n`
}

/** A name as one line that hides nothing. */
export const plain = (name: string) => oneLine(withoutUnseen(name)).toWellFormed()
