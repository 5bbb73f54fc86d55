import { paths } from '../../../paths.ts'
import { completed, type Hoster, type Service, standingOn } from '../../hosters/index.ts'
import { ageOf } from '../age.ts'
import type { HiddenTexts } from '../taken-away.ts'
import { hiddenAsJson } from './frozen.ts'
import type { Presenting } from './presenting.ts'
import { replacedBy } from './replaced.ts'
import { sourcesOf } from './sources.ts'

/** A service with all that its hoster states of it, each value with its source. */
export function serviceAsJson(presenting: Presenting, hoster: Hoster, service: Service, hidden: HiddenTexts) {
  const { page, snapshot, catalogue, terms, view } = presenting
  const facts = completed(service.facts, catalogue.findProgram)
  const { slug } = service
  const doing = snapshot.doing.get(service.id)
  return {
    ...terms,
    id: service.id,
    name: facts.name,
    slug,
    page: page(paths.service.href({ hoster: hoster.slug, service: slug })),
    hoster: {
      id: hoster.id,
      name: hoster.facts.name,
      slug: hoster.slug,
      page: page(paths.hoster.href({ slug: hoster.slug })),
    },
    fictional: hoster.fictional,
    standing: standingOn(snapshot.day, hoster.periods, hoster.fictional),
    description: hidden.has('description') ? null : facts.description,
    url: facts.url,
    urlIsGuessed: service.urlIsGuessed,
    pageUrl: facts.pageUrl,
    kinds: facts.kinds,
    alternatives: replacedBy(catalogue, facts.kinds, facts.software?.slug ?? null),
    software: facts.software,
    access: facts.access,
    open: facts.open,
    audiences: facts.audiences.length > 0 ? facts.audiences : hoster.facts.audiences,
    languages: facts.languages,
    sizeLimit: facts.sizeLimit,
    retention: facts.retention,
    readership: facts.readership,
    ifItStops: facts.ifItStops,
    termsUrl: facts.termsUrl,
    userGuideUrl: facts.userGuideUrl,
    technicalGuideUrl: facts.technicalGuideUrl,
    contactUrl: facts.contactUrl,
    support: facts.support,
    host: facts.host,
    installType: facts.installType,
    statusLevel: facts.statusLevel,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    successorUrl: facts.successorUrl,
    shared: facts.shared,
    figuresAt: facts.figuresAt,
    health: doing?.state ?? 'unknown',
    healthSince: doing?.since ?? null,
    addedAt: service.createdAt,
    updatedAt: service.updatedAt,
    unconfirmedSince: ageOf(hoster, snapshot.day, view.collective.timeZone).unconfirmedSince,
    ...hiddenAsJson(presenting, hidden),
    ...sourcesOf(service.provenances),
  }
}
