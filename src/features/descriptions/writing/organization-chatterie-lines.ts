import type { Place } from '../../hosters/index.ts'
import type { organizationChatterieKeys } from '../keys/organization-chatterie.ts'
import type { NotWritten } from './not-written.ts'
import type { HosterToWrite } from './organization-lines.ts'
import { mainPlace, placesTold } from './places.ts'
import { eachSource, sourceTold } from './provenance-lines.ts'
import { inEach, one, some, type Tellers } from './tell.ts'

type Key = Exclude<(typeof organizationChatterieKeys)[number]['key'], NotWritten>

export const organizationChatterieTellers: Tellers<HosterToWrite, Key> = {
  'organization.chatterie.key': ({ key }) => one(key),
  'organization.chatterie.registrationnumber': ({ facts }) => one(facts.registrationNumber),
  'organization.chatterie.audiences': ({ facts }) => some(facts.audiences),
  'organization.chatterie.area': ({ facts }) => one(facts.area),
  'organization.chatterie.town': (hoster) => one(mainPlace(hoster)?.town),
  'organization.chatterie.postcode': (hoster) => one(mainPlace(hoster)?.postcode),
  'organization.chatterie.region': (hoster) => one(mainPlace(hoster)?.region),
  'organization.chatterie.places.<n>.town': (hoster) => eachPlace(hoster, 'town'),
  'organization.chatterie.places.<n>.postcode': (hoster) => eachPlace(hoster, 'postcode'),
  'organization.chatterie.places.<n>.region': (hoster) => eachPlace(hoster, 'region'),
  'organization.chatterie.places.<n>.country': (hoster) => eachPlace(hoster, 'country'),
  'organization.chatterie.places.<n>.latitude': (hoster) => eachPlace(hoster, 'latitude'),
  'organization.chatterie.places.<n>.longitude': (hoster) => eachPlace(hoster, 'longitude'),
  'organization.chatterie.places.<n>.address': (hoster) => eachPlace(hoster, 'address'),
  'organization.chatterie.statuspage': ({ facts }) => one(facts.statusPageUrl),
  'organization.chatterie.support.channels': ({ facts }) => inEach(facts.support.channels),
  'organization.chatterie.support.hours': ({ facts }) => inEach(facts.support.hours),
  'organization.chatterie.support.answer': ({ facts }) => inEach(facts.support.answersWithin),
  'organization.chatterie.support.opening': ({ facts }) => inEach(facts.support.opensAccountWithin),
  'organization.chatterie.agreement': ({ facts }) => one(facts.dataAgreementUrl),
  'organization.chatterie.accessibility': ({ facts }) => one(facts.accessibilityUrl),
  'organization.chatterie.backups': ({ facts }) => inEach(facts.backups),
  'organization.chatterie.contactform': ({ facts }) => one(facts.acceptsContact ? null : false),
  'organization.chatterie.fictional': ({ fictional }) => one(fictional ? true : null),
  'organization.chatterie.source.name': (hoster) => one(sourceTold(hoster)?.source),
  'organization.chatterie.source.url': (hoster) => one(sourceTold(hoster)?.url),
  'organization.chatterie.source.date': (hoster) => one(sourceTold(hoster)?.date),
  'organization.chatterie.source.collective': (hoster) => one(sourceTold(hoster)?.namesCollective),
  'organization.chatterie.sourceof.<field>.name': (hoster) => eachSource(hoster, 'source'),
  'organization.chatterie.sourceof.<field>.url': (hoster) => eachSource(hoster, 'url'),
  'organization.chatterie.sourceof.<field>.date': (hoster) => eachSource(hoster, 'date'),
  'organization.chatterie.sourceof.<field>.collective': (hoster) => eachSource(hoster, 'namesCollective'),
}

const eachPlace = <Part extends keyof Place>({ facts }: HosterToWrite, part: Part) =>
  placesTold(facts)
    .slice(1)
    .flatMap((place, index) => one(place[part], String(index + 1)))
