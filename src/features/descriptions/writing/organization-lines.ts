import type { OrganizationFile } from '../description.ts'
import type { organizationKeys } from '../keys/organization.ts'
import { nameOfCountry } from './country-name.ts'
import type { AnyToWrite } from './file-lines.ts'
import { linksTold } from './links.ts'
import type { NotWritten } from './not-written.ts'
import { mainPlace } from './places.ts'
import { inEach, one, type Tellers } from './tell.ts'

/** A hoster to write: what the reader gives of its file, or its facts alone. */
export type HosterToWrite = AnyToWrite &
  Pick<OrganizationFile, 'facts'> &
  Partial<Pick<OrganizationFile, 'key' | 'provenances' | 'fictional' | 'memberOf' | 'logo'>>

export const organizationTellers: Tellers<
  HosterToWrite,
  Exclude<(typeof organizationKeys)[number]['key'], NotWritten>
> = {
  'organization.name': ({ facts }) => one(facts.name),
  'organization.type': ({ facts }) => one(facts.legalForm),
  'organization.description': ({ facts }) => inEach(facts.description),
  'organization.website': ({ facts }) => one(facts.website),
  'organization.logo': ({ logo, facts }) => one(logo ?? facts.logoUrl),
  'organization.contact.url': ({ facts }) => one(facts.contactUrl),
  'organization.contact.email': ({ facts }) => one(facts.contactEmail),
  'organization.legal.url': ({ facts }) => one(facts.legalUrl),
  'organization.guide.user': ({ facts }) => one(facts.userGuideUrl),
  'organization.guide.technical': ({ facts }) => one(facts.technicalGuideUrl),
  'organization.startdate': ({ facts }) => one(facts.founded),
  'organization.enddate': ({ facts }) => one(facts.closed),
  'organization.status.level': ({ facts }) => one(facts.activity),
  'organization.status.description': ({ facts }) => one(facts.activityNote),
  'organization.owner.name': ({ facts }) => one(facts.owner?.name),
  'organization.owner.website': ({ facts }) => one(facts.owner?.website),
  'organization.memberof.<federation>.status.level': (hoster) => eachClaim(hoster, 'activity'),
  'organization.memberof.<federation>.status.description': (hoster) => eachClaim(hoster, 'note'),
  'organization.memberof.<federation>.startdate': (hoster) => eachClaim(hoster, 'from'),
  'organization.memberof.<federation>.enddate': (hoster) => eachClaim(hoster, 'to'),
  'organization.country.name': (hoster) => one(nameOfCountry(mainPlace(hoster)?.country)),
  'organization.country.code': (hoster) => one(mainPlace(hoster)?.country),
  'organization.geolocation.latitude': (hoster) => one(mainPlace(hoster)?.latitude),
  'organization.geolocation.longitude': (hoster) => one(mainPlace(hoster)?.longitude),
  'organization.geolocation.address': (hoster) => one(mainPlace(hoster)?.address),
  'organization.socialnetworks.<network>': ({ facts }) => linksTold(facts.social),
  'organization.chatrooms.<network>': ({ facts }) => linksTold(facts.chat),
  'organization.funding.<network>': ({ facts }) => linksTold(facts.funding),
}

const eachClaim = <Part extends 'activity' | 'note' | 'from' | 'to'>({ memberOf = [] }: HosterToWrite, part: Part) =>
  memberOf.flatMap((claim) => one(claim[part], claim.federation))
