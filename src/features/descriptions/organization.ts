import type { HosterFacts, KeptOfFile, Link } from '../hosters/index.ts'
import type { MembershipClaim } from './description.ts'
import { placesOf } from './places.ts'
import type { Report } from './report.ts'
import type { Said, Told } from './said.ts'

/** All that a hoster's file states of it. */
export function hosterFactsOf(said: Said, kept: KeptOfFile, report: Report): HosterFacts {
  const ownerName = said.get('organization.owner.name')
  return {
    name: said.get('organization.name') ?? '',
    description: said.words('organization.description') ?? {},
    legalForm: said.get('organization.type'),
    registrationNumber: said.get('organization.chatterie.registrationnumber'),
    website: said.get('organization.website'),
    contactUrl: said.get('organization.contact.url'),
    contactEmail: said.get('organization.contact.email'),
    legalUrl: said.get('organization.legal.url'),
    technicalGuideUrl: said.get('organization.guide.technical'),
    userGuideUrl: said.get('organization.guide.user'),
    social: linksOf(said, 'organization.socialnetworks.<network>', 'organization.chatterie.social.<network>'),
    chat: linksOf(said, 'organization.chatrooms.<network>', 'organization.chatterie.chat.<network>'),
    funding: linksOf(said, 'organization.funding.<network>', 'organization.chatterie.funding.<network>'),
    owner: ownerName === null ? null : { name: ownerName, website: said.get('organization.owner.website') },
    founded: said.get('organization.startdate'),
    closed: said.get('organization.enddate'),
    activity: said.get('organization.status.level'),
    activityNote: said.get('organization.status.description'),
    statusPageUrl: said.get('organization.chatterie.statuspage'),
    support: {
      channels: said.words('organization.chatterie.support.channels'),
      hours: said.words('organization.chatterie.support.hours'),
      answersWithin: said.words('organization.chatterie.support.answer'),
      opensAccountWithin: said.words('organization.chatterie.support.opening'),
    },
    dataAgreementUrl: said.get('organization.chatterie.agreement'),
    accessibilityUrl: said.get('organization.chatterie.accessibility'),
    backups: said.words('organization.chatterie.backups'),
    places: placesOf(said, report),
    area: said.get('organization.chatterie.area'),
    audiences: said.get('organization.chatterie.audiences') ?? [],
    acceptsContact: said.get('organization.chatterie.contactform') ?? true,
    ...kept,
  }
}

/** The federations that a hoster says it belongs to, as it says so. */
export function membershipClaimsOf(said: Said): MembershipClaim[] {
  const claims = new Map<string, MembershipClaim>()
  const to = ([federation = '']: string[]) => {
    const claim = claims.get(federation) ?? { federation, activity: null, note: null, from: null, to: null }
    claims.set(federation, claim)
    return claim
  }
  const levels = said.each('organization.memberof.<federation>.status.level')
  const notes = said.each('organization.memberof.<federation>.status.description')
  for (const { parameters, value } of levels) to(parameters).activity = value
  for (const { parameters, value } of notes) to(parameters).note = value
  for (const { parameters, value } of said.each('organization.memberof.<federation>.startdate'))
    to(parameters).from = value
  for (const { parameters, value } of said.each('organization.memberof.<federation>.enddate')) to(parameters).to = value
  return [...claims.values()].slice(0, mostClaims)
}

const mostClaims = 100

type LinkKey = Extract<Parameters<Said['each']>[0], `organization.${string}.<network>`>

function linksOf(said: Said, ...keys: LinkKey[]): Link[] {
  const links = keys.flatMap((key) => said.each(key).map(linkOf))
  return [...new Map(links.map((link) => [link.url, link])).values()].slice(0, mostLinks)
}

const mostLinks = 100

const linkOf = ({ parameters: [network = ''], value }: Told<string>): Link => ({
  network: platformOf(network.replace(/-(?:[2-9]|[1-9]\d)$/, '')),
  url: value,
})

/** The protocol writes `tipee` for the platform Tipeee. */
const platformOf = (network: string) => (network === 'tipee' ? 'tipeee' : network)
