import type { KeptOfFile, ServiceFacts, SoftwareUse } from '../hosters/index.ts'
import { accessOf } from './access.ts'
import { hostOf } from './host.ts'
import type { Report } from './report.ts'
import type { Said } from './said.ts'

/** All that a service's file states of it. */
export function serviceFactsOf(
  said: Said,
  kept: KeptOfFile,
  report: Report,
): { facts: ServiceFacts; urlIsGuessed: boolean } {
  const addresses = addressesOf(said)
  const facts: ServiceFacts = {
    name: said.get('service.name') ?? '',
    description: said.words('service.description') ?? {},
    pageUrl: addresses.pageUrl,
    url: addresses.url,
    kinds: said.get('service.chatterie.kinds') ?? [],
    software: softwareOf(said),
    access: accessOf(said, report),
    open: said.get('service.registration.load'),
    audiences: said.get('service.chatterie.audiences') ?? [],
    languages: said.get('service.chatterie.languages') ?? [],
    sizeLimit: said.words('service.chatterie.size'),
    retention: said.words('service.chatterie.retention'),
    readership: said.get('service.chatterie.readers'),
    ifItStops: said.words('service.chatterie.ifitstops'),
    termsUrl: said.get('service.chatterie.terms') ?? said.get('service.legal.url'),
    userGuideUrl: said.get('service.guide.user'),
    technicalGuideUrl: said.get('service.guide.technical'),
    contactUrl: said.get('service.contact.url'),
    support: said.words('service.chatterie.support'),
    host: hostOf(said, report),
    installType: said.get('service.install.type'),
    statusLevel: said.get('service.status.level'),
    startsOn: said.get('service.startdate'),
    endsOn: said.get('service.enddate'),
    successorUrl: said.get('service.chatterie.successor'),
    shared: said.get('service.chatterie.shared'),
    contactEmail: said.get('service.contact.email'),
    ...kept,
  }
  return { facts, urlIsGuessed: addresses.isGuessed }
}

/** `service.website` alone does not say whether it presents the service or opens it: we take it for the latter. */
function addressesOf(said: Said): { pageUrl: string | null; url: string | null; isGuessed: boolean } {
  const [page, address] = [said.get('service.chatterie.page'), said.get('service.chatterie.address')]
  const website = said.get('service.website')
  const other = website === page || website === address ? null : website
  if (address !== null) return { pageUrl: page ?? other, url: address, isGuessed: false }
  return { pageUrl: page, url: other, isGuessed: other !== null }
}

function softwareOf(said: Said): SoftwareUse | null {
  const name = said.get('software.name')
  return name === null
    ? null
    : {
        name,
        slug: null,
        version: said.get('software.version'),
        license: said.get('software.license.name'),
        website: said.get('software.website'),
        source: said.get('software.source.url'),
        modules: said.get('software.modules') ?? [],
      }
}
