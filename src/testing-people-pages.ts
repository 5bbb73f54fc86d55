import { givenPerson, givenSession, newFirstLink } from './features/accounts/testing.ts'
import { pagesOfWriting } from './features/amendments/testing-pages.ts'
import { deskPagesOfDocuments } from './features/charter/testing-pages.ts'
import { pagesOfDeclaration } from './features/compliance/declaration/testing-pages.ts'
import { pagesOfRulings } from './features/compliance/ruling/testing-pages.ts'
import { pagesOfCrawling } from './features/crawling/testing-pages.ts'
import { pagesOfVoting } from './features/decisions/testing-pages.ts'
import { givenDelegate } from './features/delegates/testing.ts'
import { pagesOfForm } from './features/describing/form/testing-pages.ts'
import { pagesOfDesk } from './features/desk/testing-pages.ts'
import { pagesOfTalkers } from './features/discussions/testing-pages.ts'
import { findHoster } from './features/hosters/index.ts'
import { pagesOfMeetings } from './features/meetings/testing-pages.ts'
import { pagesOfApplicant } from './features/membership/application/testing-pages.ts'
import { pagesOfLife } from './features/membership/life/testing-pages.ts'
import { pagesOfReviewing } from './features/membership/litter/testing-pages.ts'
import { hideText } from './features/moderation/index.ts'
import { report } from './features/moderation/testing.ts'
import { pagesOfWatching } from './features/monitoring/choices/testing-pages.ts'
import { pagesOfIncidents } from './features/monitoring/incidents/testing-pages.ts'
import { unreadOf } from './features/notifications/index.ts'
import { unsubscribeToken } from './features/notifications/testing.ts'
import { pagesOfPortal } from './features/portal/testing.ts'
import { pagesOfProofs } from './features/proofs/testing.ts'
import { pagesOfRemarks } from './features/remarks/testing.ts'
import { pagesOfSpreadsheets } from './features/spreadsheets/testing.ts'
import { linksIn, paths } from './paths.ts'
import type { TestSite } from './testing.ts'
import type { OnePage } from './testing-pages.ts'

/** Somebody who sees every page: they administer the site, and act for a hoster that was made up. */
export interface Insider {
  personId: string
  /** The header of their browser. */
  cookie: string
  /** Addresses without language, by the kind of page. */
  pages: Record<string, string>
  /** Addresses for whoever follows a link of a mail, signed in or not. */
  linked: Record<string, string>
}

const slug = 'potager-numerique'
const hoster = { slug }
const to = linksIn('fr')

/** Every kind of page of people, over the example: for whoever signs in, for delegates, for the coordination. */
export async function insiderIn(world: TestSite): Promise<Insider> {
  const { db } = world
  const { id } = await findHoster(db, slug)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['administrator', 'coordination', 'reviewer'] })
  const neighbour = await givenPerson(db, { name: 'Bergamote' })
  await givenDelegate(db, { personId: angelique.id, hosterId: id })
  const melisse = await givenPerson(db, { name: 'Mélisse' })
  const third = await givenDelegate(db, { personId: neighbour.id, hosterId: id })
  const other = await givenDelegate(db, { personId: melisse.id, hosterId: id })
  const subject = { kind: 'hoster', id }
  const by = { actor: { kind: 'person', personId: angelique.id, forHosterId: null } as const, now: world.now }
  const reason = 'Ce texte fictif montre ce que devient un texte masqué.'
  const restriction = await hideText(db, { subject, hosterId: id, reason, field: 'backups' }, by)
  const receipt = await report(world, { about: to(paths.hoster.href(hoster)), email: 'witness@mail.example' })
  const { id: reportId } = await db.selectFrom('report').select('id').executeTakeFirstOrThrow()

  const browser = await world.as(angelique.id)
  await browser.post(to(paths.hosterDelegates.href(hoster)), { email: 'invited@mail.example', language: 'fr' })
  const invitation = await linkTo(world, 'invited@mail.example', /\/fr(\/invitations\/\S+)/)
  await (await world.as(neighbour.id)).post(to(paths.hosterDelegateRemoval.href({ slug, id: other })), {})
  const told = (await unreadOf(db, angelique.id)).map(({ href }) => href)
  const takingBack = told.find((href) => href?.startsWith('/taking-back/')) ?? 'none'
  await world.post(to(paths.signIn.href()), { email: 'new@mail.example' })
  const link = await linkTo(world, 'new@mail.example', /\/fr(\/sign-in\/\S+)/)
  const { id: entry } = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'hoster.added')
    .where('hosterId', '=', id)
    .where('visibility', '=', 'public')
    .executeTakeFirstOrThrow()
  const remarks = await pagesOfRemarks(world, slug)
  const ofForm = await pagesOfForm(world, angelique.id, slug)
  const files = await pagesOfCrawling(world, slug)
  const incidents = await pagesOfIncidents(world, slug)
  const lists = await pagesOfSpreadsheets(world, angelique.id)
  const declared = await pagesOfDeclaration(world, angelique.id, slug)
  const rulings = await pagesOfRulings(world, angelique.id, slug)
  const life = await pagesOfLife(world, angelique.id, slug)
  const amendments = await pagesOfWriting(world, angelique.id, slug)
  const talk = await pagesOfTalkers(world, angelique.id, slug)
  const meetings = await pagesOfMeetings(world, angelique.id, id)
  const ofDesk = await pagesOfDesk(world, angelique.id, { id, slug })
  const cookie = Object.entries(await givenSession(db, angelique.id, world.secret))
  const token = unsubscribeToken({ personId: angelique.id, kinds: ['hoster'] }, world.secret)

  return {
    personId: angelique.id,
    cookie: cookie.map(([name, value]) => `${name}=${value}`).join('; '),
    pages: {
      ...remarks.pages,
      ...incidents.pages,
      ...rulings.pages,
      ...life.pages,
      ...declared.pages,
      ...deskPagesOfDocuments(),
      ...talk,
      ...amendments,
      ...(await pagesOfVoting(world)),
      ...(await pagesOfApplicant(world, slug)),
      ...(await pagesOfReviewing(world, { personId: angelique.id, hosterSlug: slug })),
      ...(await pagesOfProofs(world, slug)),
      ...(await pagesOfWatching(world, slug)),
      ...ofForm,
      ...meetings.pages,
      ...ofDesk,
      'unknown names': paths.coordinationUnknown.href(),
      ...files,
      ...lists,
      account: paths.account.href(),
      'name and language': paths.accountName.href(),
      'e-mail address': paths.accountEmail.href(),
      security: paths.accountSecurity.href(),
      'a password': paths.accountPassword.href(),
      'a second factor': paths.accountSecondFactor.href(),
      keys: paths.accountKeys.href(),
      notifications: paths.accountNotifications.href(),
      'my data': paths.accountData.href(),
      'all about me': paths.accountExport.href(),
      erasure: paths.accountErasure.href(),
      coordination: paths.coordination.href(),
      people: paths.coordinationPeople.href(),
      'a person': paths.coordinationPerson.href({ id: neighbour.id }),
      routes: paths.coordinationRoutes.href(),
      reports: paths.coordinationReports.href(),
      'a report': paths.coordinationReport.href({ id: reportId }),
      restrictions: paths.coordinationRestrictions.href(),
      'a restriction': paths.coordinationRestriction.href({ id: restriction }),
      'new restriction': paths.coordinationRestrictionAdd.href({}, { about: paths.hoster.href(hoster) }),
      'which restriction': paths.coordinationRestrictionAdd.href(),
      waivers: paths.coordinationWaivers.href(),
      catalogue: paths.coordinationCatalogue.href(),
      'new kind': paths.coordinationKindAdd.href(),
      'a kind’s entry': paths.coordinationKind.href({ slug: 'pad' }),
      'new software': paths.coordinationSoftwareAdd.href(),
      'a program’s entry': paths.coordinationSoftware.href({ slug: 'etherpad' }),
      'new alternative': paths.coordinationAlternativeAdd.href(),
      'an alternative’s entry': paths.coordinationAlternative.href({ slug: 'google-docs' }),
      'old addresses': paths.coordinationOldAddresses.href(),
      'new old address': paths.coordinationOldAddressAdd.href(),
      'an old address': paths.coordinationOldAddress.href({ sort: 'software', value: '271' }),
      ...(await pagesOfPortal(db)),
      settings: paths.coordinationSettings.href(),
      'new hoster': paths.coordinationHosterAdd.href(),
      'hoster’s form': paths.hosterEdit.href(hoster),
      'new service': paths.serviceAdd.href(hoster),
      'service’s form': paths.serviceEdit.href({ hoster: slug, service: 'cloud' }),
      delegates: paths.hosterDelegates.href(hoster),
      'removal of a delegate': paths.hosterDelegateRemoval.href({ slug, id: third }),
      claim: paths.hosterClaim.href({ slug: 'petit-verger' }),
      outbox: paths.mails.href(),
      'private journal': paths.journal.href({}, { private: '1' }),
    },
    linked: {
      ...meetings.linked,
      ...remarks.linked,
      ...incidents.linked,
      ...declared.linked,
      ...rulings.linked,
      ...life.linked,
      'link to sign in': link,
      'first account': paths.firstAccount.href({ token: await newFirstLink(db, 'fr', world.now) }),
      invitation,
      'taking back': takingBack,
      'stopping mails': paths.unsubscribe.href({ token }),
      receipt: new URL(receipt.headers.get('location') ?? '', world.publicUrl).pathname.slice(3),
      'what is hidden, and why': paths.restriction.href({ id: restriction }),
      journal: paths.journal.href(),
      'journal of one hoster': paths.journal.href({}, { hoster: slug }),
      'journal entry': paths.journalEntry.href({ id: entry }),
      'sign in': paths.signIn.href({}, { next: paths.account.href() }),
      'link sent': paths.signInSent.href({}, { email: 'new@mail.example' }),
      'with a password': paths.signInPassword.href(),
      'second factor': paths.signInSecondFactor.href(),
      erased: paths.erased.href(),
      report: paths.report.href({}, { about: paths.hoster.href(hoster) }),
    },
  }
}

/** Each of these pages once, in French on a phone or in English at a desk by turns. */
export function pagesOf({ pages, linked }: Insider): OnePage[] {
  return Object.entries({ ...pages, ...linked }).map(([kind, href], at) => {
    const language = at % 2 === 0 ? 'fr' : 'en'
    return { kind, language, address: linksIn(language)(href), status: 200 }
  })
}

async function linkTo(world: TestSite, recipient: string, pattern: RegExp): Promise<string> {
  const bodies = (await world.mails()).filter((mail) => mail.recipient === recipient).map(({ body }) => body)
  return found(bodies, pattern)
}

function found(bodies: string[], pattern: RegExp): string {
  const link = bodies.map((body) => pattern.exec(body)?.[1]).find(Boolean)
  if (!link) throw new Error(`no mail has ${pattern}`)
  return link
}
