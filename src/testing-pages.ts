import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOfAmendments } from './features/amendments/testing-pages.ts'
import { pagesOfDocuments } from './features/charter/testing-pages.ts'
import { pagesOfDiagnoses } from './features/compliance/diagnosis/testing-pages.ts'
import { givenRequest, mailsTo, runJobsAt, tokenIn } from './features/contact/testing.ts'
import { pagesOfDecisions } from './features/decisions/testing-pages.ts'
import { pagesOfTalk } from './features/discussions/testing-pages.ts'
import { findHoster, findService } from './features/hosters/index.ts'
import { pagesOfApplications } from './features/membership/application/testing-pages.ts'
import { pagesOfLitters } from './features/membership/litter/testing-pages.ts'
import { givenMeasured, givenSeen } from './features/monitoring/testing-measured.ts'
import { linksIn, paths } from './paths.ts'
import { languages } from './platform/i18n/index.ts'
import type { TestSite } from './testing.ts'

/** The slugs of those who were made up. */
export const fictional = readdirSync(join(import.meta.dirname, '../examples/fictional/hosters'))

/** One address of each kind of page over the example collective and the fictional hosters, without its language. */
const kindsOfPage: Record<string, string> = {
  home: paths.home.href(),
  services: paths.services.href(),
  search: paths.services.href({}, { kind: ['pad'], access: ['none'], near: 'Brest' }),
  'far page': paths.services.href({}, { page: 3 }),
  'nothing found': paths.services.href({}, { kind: ['pad'], q: 'introuvable' }),
  'ambiguous town': paths.services.href({}, { near: 'Saint-Denis' }),
  'unknown value': paths.services.href({}, { kind: ['unheard-of'], near: 'Nulle-Part' }),
  'old address': paths.services.href({}, { note: 'old-address' }),
  hosters: paths.hosters.href(),
  offers: paths.hosters.href({}, { offers: ['pad', 'visio', 'cloud'], near: 'Lyon' }),
  hoster: paths.hoster.href({ slug: 'infini' }),
  'fictional hoster': paths.hoster.href({ slug: 'potager-numerique' }),
  'hoster with a long name': paths.hoster.href({ slug: 'panier-perce' }),
  'hoster that says little': paths.hoster.href({ slug: 'graine-muette' }),
  'incubating hoster': paths.hoster.href({ slug: 'ciboulette-et-cie' }),
  service: paths.service.href({ hoster: 'chapril', service: 'pad' }),
  'fictional service': paths.service.href({ hoster: 'potager-numerique', service: 'cloud' }),
  'list of software': paths.softwareList.href(),
  software: paths.software.href({ slug: 'etherpad' }),
  kinds: paths.kinds.href(),
  kind: paths.kind.href({ slug: 'pad' }),
  alternatives: paths.alternatives.href(),
  alternative: paths.alternative.href({ slug: 'google-docs' }),
  town: paths.place.href({ slug: 'brest-fr-29' }),
  'nothing compared': paths.compare.href(),
  'hosters compared': paths.compare.href({}, { hosters: ['infini', 'chapril', 'potager-numerique', 'picasoft'] }),
  'services compared': paths.compare.href({}, { services: ['infini/pad', 'chapril/pad', 'potager-numerique/pad'] }),
  map: paths.map.href(),
  'map of a region': paths.map.href({}, { view: 'bretagne', kind: ['pad'] }),
  guide: paths.guide.href(),
  'guide, what': paths.guide.href({}, { step: 2, audience: ['associations'] }),
  'guide, where': paths.guide.href({}, { step: 3, offers: ['pad', 'visio'] }),
  'guide, answer': paths.guide.href(
    {},
    { step: 4, audience: ['associations'], offers: ['pad', 'visio'], near: 'Lyon' },
  ),
  portal: paths.portal.href(),
  'portal of one hoster': paths.portal.href({}, { hoster: 'potager-numerique' }),
  'one chosen in the portal': paths.portalKind.href({ kind: 'visio' }, { near: 'Brest' }),
  'none as wished in the portal': paths.portalKind.href({ kind: 'pad' }, { country: ['XX'], kept: 365 }),
  'shares of the portal': paths.portalShares.href(),
  status: paths.status.href(),
  'status, chosen': paths.status.href({}, { state: ['down', 'degraded'] }),
  'status of a hoster': paths.statusHoster.href({ hoster: 'potager-numerique' }),
  'status of a service': paths.statusService.href({ hoster: 'potager-numerique', service: 'cloud' }),
  'status of what is not measured': paths.statusService.href({ hoster: 'chapril', service: 'pad' }),
  checker: paths.checker.href(),
  'guide of monitoring': paths.checkerGuide.href(),
  about: paths.about.href(),
  contact: paths.contact.href(),
  'contact form': paths.contact.href({}, { to: ['infini', 'potager-numerique', 'petit-verger'], about: 'pad' }),
  'contact sent': paths.contactSent.href(),
  remark: paths.remark.href({}, { about: paths.service.href({ hoster: 'potager-numerique', service: 'cloud' }) }),
  'remark about nothing': paths.remark.href(),
  legal: paths.legal.href(),
  privacy: paths.privacy.href(),
  accessibility: paths.accessibility.href(),
  embedding: paths.embedding.href({}, { software: 'freshrss' }),
  'open data': paths.openData.href(),
  'checking a membership': paths.membershipProof.href(),
  describe: paths.describe.href(),
  'guide for hosters': paths.describeGuide.href(),
  'keys of descriptions': paths.describeKeys.href(),
  'description form': paths.describeForm.href(),
  outbox: paths.mails.href(),
}

export interface OnePage {
  kind: string
  language: string
  address: string
  status: 200 | 404
}

/** Every kind of page, in every language; each test of what all pages owe their visitors walks this list. */
export async function everyKindOfPage(world: TestSite): Promise<OnePage[]> {
  const letters = await pagesOfLetters(world)
  const documents = await pagesOfDocuments(world.db)
  const diagnoses = await pagesOfDiagnoses(world.db, world.now)
  const talk = await pagesOfTalk(world)
  const amendments = await pagesOfAmendments(world)
  const decisions = await pagesOfDecisions(world)
  const applications = await pagesOfApplications(world)
  const litters = await pagesOfLitters(world)
  await measured(world)
  return languages.flatMap((language) => {
    const to = linksIn(language)
    const pages = Object.entries({
      ...kindsOfPage,
      ...documents,
      ...diagnoses,
      ...talk,
      ...applications,
      ...litters,
      ...amendments,
      ...decisions,
      ...letters,
    })
    const found = pages.map(([kind, href]) => ({ kind, language, address: to(href), status: 200 as const }))
    const framed = paths.common.embedServices.href({}, { software: ['freshrss'], lang: language })
    return [
      ...found,
      { kind: 'framed list', language, address: framed, status: 200 },
      { kind: 'framed portal', language, address: paths.common.embedPortal.href({}, { lang: language }), status: 200 },
      {
        kind: 'kind that the portal has not',
        language,
        address: to(paths.portalKind.href({ kind: 'nothing' })),
        status: 404,
      },
      { kind: 'lost', language, address: to('/nowhere'), status: 404 },
      { kind: 'lost link', language, address: to(paths.contactConfirmation.href({ token: 'lost' })), status: 404 },
    ]
  })
}

/** The made-up hosters as if they had been watched, and one of their services seen in all ways. */
async function measured(world: TestSite): Promise<void> {
  await givenMeasured(world)
  const { id } = await findHoster(world.db, 'potager-numerique')
  await givenSeen(world, (await findService(world.db, id, 'cloud')).id)
}

/** Where the links of mails lead: before a message is sent, after, and ten days later. */
async function pagesOfLetters(world: TestSite): Promise<Record<string, string>> {
  const wish = { to: ['potager-numerique', 'petit-verger'], email: 'visitor@mail.example' }
  const sent = paths.contactConfirmation.href({ token: await givenRequest(world.db, wish, world.now) })
  await world.post(linksIn('fr')(sent), {})
  await runJobsAt(world.db, world.now.add({ hours: 240 }))
  const question = (await mailsTo(world.db, wish.email)).find(({ body }) => body.includes('/answered'))
  const waiting = await givenRequest(world.db, { ...wish, email: 'another@mail.example' }, world.now)
  return {
    'message sent': sent,
    'question of the tenth day': paths.contactFollowUp.href({ token: tokenIn(question) }),
    'message to confirm': paths.contactConfirmation.href({ token: waiting }),
  }
}
