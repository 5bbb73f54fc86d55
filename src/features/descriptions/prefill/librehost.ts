import type { StatedLine } from '../writing/stated-line.ts'
import { fieldsOf, jsonIn, textOf } from './json.ts'
import { stated, webAddress } from './offer.ts'

/** What the `librehost.json` of LibreHosters says of a hoster. */
export function librehostStatements(document: Uint8Array, base: string): StatedLine[] {
  const host = fieldsOf(jsonIn(document))
  if (textOf(host.name) === undefined) return []
  return stated({
    'organization.name': textOf(host.name),
    'organization.description': textOf(host.description) ?? textOf(host.tagLine),
    'organization.type': legalForm(textOf(host.organizationType)),
    'organization.website': webAddress(host.homeUrl, base),
    'organization.logo': webAddress(host.logo, base),
    'organization.contact.url': webAddress(host.contactUrl, base),
    'organization.legal.url': webAddress(host.termsOfServiceUrl, base) ?? webAddress(host.privacyPolicyUrl, base),
    'organization.startdate': textOf(host.foundingDate)?.slice(0, 10),
  })
}

// The format leaves the word open: the more exact ones come first.
const words: [RegExp, string][] = [
  [/micro|auto-?entrepr|self-?employed|freelance/i, 'MICROCOMPANY'],
  [/coop|scic|scop/i, 'COOPERATIVE'],
  [/non-?\s?profit|not-for-profit|associati|verein|\bngo\b|foundation|fondation|charity/i, 'ASSOCIATION'],
  [/informal|collective|collectif|group/i, 'INFORMAL'],
  [/individual|person|particulier/i, 'INDIVIDUAL'],
  [/compan|corporation|business|for-?profit|entreprise|ltd|gmbh|sarl/i, 'COMPANY'],
]

/** A legal form in anybody's words, as the protocol writes it. */
export const legalForm = (said: string | undefined): string | undefined =>
  said === undefined ? undefined : words.find(([pattern]) => pattern.test(said.slice(0, 200)))?.[1]
