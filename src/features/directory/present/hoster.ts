import { paths } from '../../../paths.ts'
import type { Hoster, Service } from '../../hosters/index.ts'
import { standingOn } from '../../hosters/index.ts'
import { ageOf } from '../age.ts'
import type { HiddenTexts } from '../taken-away.ts'
import { hiddenAsJson } from './frozen.ts'
import { logoAddress } from './logo-address.ts'
import type { Presenting } from './presenting.ts'
import { sourcesOf } from './sources.ts'

/** A hoster with all that it states in public, each value with its source. Its mailbox is never among them. */
export function hosterAsJson(presenting: Presenting, hoster: Hoster, services: Service[], hidden: HiddenTexts) {
  const { page, view, snapshot, terms } = presenting
  const { id, slug, fictional, facts, periods } = hoster
  const logo = logoAddress(hoster.logo)
  const { unconfirmedSince, unreadSince } = ageOf(hoster, snapshot.day, view.collective.timeZone)
  return {
    ...terms,
    id,
    name: facts.name,
    slug,
    page: page(paths.hoster.href({ slug })),
    fictional,
    standing: standingOn(snapshot.day, periods, fictional),
    membership: periods,
    membershipStatement: fictional ? null : view.publicUrl + paths.common.membership.href({ name: `${slug}.json` }),
    description: hidden.has('description') ? null : facts.description,
    legalForm: facts.legalForm,
    registrationNumber: facts.registrationNumber,
    website: facts.website,
    contactUrl: facts.contactUrl,
    acceptsContact: facts.acceptsContact,
    legalUrl: facts.legalUrl,
    technicalGuideUrl: facts.technicalGuideUrl,
    userGuideUrl: facts.userGuideUrl,
    social: facts.social,
    chat: facts.chat,
    funding: facts.funding,
    owner: facts.owner,
    founded: facts.founded,
    closed: facts.closed,
    activity: facts.activity,
    activityNote: facts.activityNote,
    statusPageUrl: facts.statusPageUrl,
    support: facts.support,
    dataAgreementUrl: facts.dataAgreementUrl,
    accessibilityUrl: facts.accessibilityUrl,
    backups: facts.backups,
    places: facts.places,
    area: facts.area,
    audiences: facts.audiences,
    figuresAt: facts.figuresAt,
    logo: logo && view.publicUrl + logo,
    services: services.map(({ id, slug: service, facts: { name, url } }) => ({
      id,
      name,
      slug: service,
      page: page(paths.service.href({ hoster: slug, service })),
      url,
    })),
    addedAt: hoster.createdAt,
    updatedAt: hoster.updatedAt,
    unconfirmedSince,
    unreadSince,
    ...hiddenAsJson(presenting, hidden),
    ...sourcesOf(hoster.provenances),
  }
}
