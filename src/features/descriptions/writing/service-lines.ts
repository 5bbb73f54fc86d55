import type { ServiceFile } from '../description.ts'
import { mayServe } from '../host.ts'
import { installTypes, type serviceKeys, statusLevels } from '../keys/service.ts'
import { nameOfCountry } from './country-name.ts'
import type { AnyToWrite } from './file-lines.ts'
import { licenseUrl } from './license-url.ts'
import type { NotWritten } from './not-written.ts'
import { inEach, one, some, type Tellers } from './tell.ts'

/** A service to write: what the reader gives of its file, or its facts alone. */
export type ServiceToWrite = AnyToWrite &
  Pick<ServiceFile, 'facts'> &
  Partial<Pick<ServiceFile, 'key' | 'provenances' | 'urlIsGuessed' | 'logo'>>

export const serviceTellers: Tellers<ServiceToWrite, Exclude<(typeof serviceKeys)[number]['key'], NotWritten>> = {
  'service.name': ({ facts }) => one(facts.name),
  'service.website': ({ facts }) => one(facts.url ?? facts.pageUrl),
  'service.description': ({ facts }) => inEach(facts.description),
  'service.logo': ({ logo, facts }) => one(logo ?? facts.logoUrl),
  'service.legal.url': ({ facts }) => one(facts.termsUrl),
  'service.guide.user': ({ facts }) => one(facts.userGuideUrl),
  'service.guide.technical': ({ facts }) => one(facts.technicalGuideUrl),
  'service.contact.url': ({ facts }) => one(facts.contactUrl),
  'service.contact.email': ({ facts }) => one(facts.contactEmail),
  'service.startdate': ({ facts }) => one(facts.startsOn),
  'service.enddate': ({ facts }) => one(facts.endsOn),
  'service.status.level': ({ facts }) => one(wordIn(statusLevels, facts.statusLevel)),
  'service.registration': ({ facts }) => some(facts.access.map(({ condition }) => condition)),
  'service.registration.load': ({ facts }) => one(facts.open),
  'service.install.type': ({ facts }) => one(wordIn(installTypes, facts.installType)),
  'software.name': ({ facts }) => one(facts.software?.name),
  'software.license.name': ({ facts }) => one(facts.software?.license),
  'software.license.url': ({ facts }) => one(licenseUrl(facts.software?.license)),
  'software.website': ({ facts }) => one(facts.software?.website),
  'software.source.url': ({ facts }) => one(facts.software?.source),
  'software.version': ({ facts }) => one(facts.software?.version),
  'software.modules': ({ facts }) => some(facts.software?.modules ?? []),
  'host.name': ({ facts }) => one(facts.host?.name),
  'host.country.name': ({ facts }) => one(nameOfCountry(facts.host?.country)),
  'host.country.code': ({ facts }) => one(facts.host?.country),
  'host.description': ({ facts }) => one(facts.host?.description),
  'host.provider.hypervisor': ({ facts }) => one(facts.host?.hypervisor),
  'host.server.type': ({ facts: { host } }) => one(host && mayServe(host.provider, host.server) ? host.server : null),
  'host.provider.type': ({ facts }) => one(facts.host?.provider),
  'host.server.distribution': ({ facts }) => one(facts.host?.distribution),
}

const wordIn = <Word extends string>(words: readonly Word[], value: string | null) =>
  words.find((word) => word === value)
