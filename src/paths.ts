import { z } from 'zod'
import { path } from './platform/path.ts'

/** A parameter that may be repeated (`kind=pad&kind=visio`) or list its values with commas. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(',')).filter(Boolean))
const text = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => String(Array.isArray(given) ? given[0] : given))
const whole = text.transform((given) => (/^\d{1,6}$/.test(given) ? Number(given) : undefined))

export const sorts = ['relevance', 'distance', 'name', 'novelty'] as const

/** What may stand behind the address of a search of services; unknown names are left out, unknown values find nothing. */
export const ServiceQuery = z.object({
  q: text.optional(),
  kind: list.optional(),
  alternative: list.optional(),
  software: list.optional(),
  access: list.optional(),
  open: list.optional(),
  audience: list.optional(),
  hoster: list.optional(),
  near: text.optional(),
  within: whole.optional(),
  country: list.optional(),
  data: list.optional(),
  language: list.optional(),
  health: list.optional(),
  shared: list.optional(),
  status: list.optional(),
  sort: text.pipe(z.enum(sorts)).optional().catch(undefined),
  page: whole.optional(),
})
export type ServiceQuery = z.output<typeof ServiceQuery>

/** The same for hosters: `offers` asks for all of its kinds from one hoster. */
export const HosterQuery = z.object({
  q: text.optional(),
  offers: list.optional(),
  audience: list.optional(),
  near: text.optional(),
  within: whole.optional(),
  country: list.optional(),
  legal: list.optional(),
  hosting: list.optional(),
  access: list.optional(),
  status: list.optional(),
  sort: text.pipe(z.enum(sorts)).optional().catch(undefined),
  page: whole.optional(),
})
export type HosterQuery = z.output<typeof HosterQuery>

/** Why a visitor of the list did not ask for it: an address of the former site that led nowhere else. */
const note = text
  .pipe(z.enum(['old-address']))
  .optional()
  .catch(undefined)

/** What the map may be asked: the filters of services, and what part of the world it shows. */
export const MapQuery = ServiceQuery.extend({ view: text.optional() })
export type MapQuery = z.output<typeof MapQuery>
export const GuideQuery = z.object({
  step: whole.optional(),
  audience: list.optional(),
  offers: list.optional(),
  near: text.optional(),
})
export type GuideQuery = z.output<typeof GuideQuery>
/** An address of the collective's former site: its numbers, and the words. */
export const OldSearchQuery = z.object({
  service_type_target_id: list.optional(),
  field_software_target_id: list.optional(),
  field_alternatives_aux_services_target_id: list.optional(),
  title: text.optional(),
})
/** Which list to prepare for another site: who offers a program, or a kind of service. */
export const EmbeddingQuery = z.object({ software: text.optional(), kind: text.optional() })
export type EmbeddingQuery = z.output<typeof EmbeddingQuery>
/** `add` is what was typed into the form of the page: the address of one more. */
export type OldSearchQuery = z.output<typeof OldSearchQuery>
export const CompareQuery = z.object({ services: list.optional(), hosters: list.optional(), add: text.optional() })
export type CompareQuery = z.output<typeof CompareQuery>
/** Where to go on after signing in: an address of the site, without its language. */
export const SignInQuery = z.object({ next: text.optional(), email: text.optional() })
/** What of the journal is shown: values that there are not find nothing. */
export const JournalQuery = z.object({
  hoster: text.optional(),
  subject: text.optional(),
  verb: text.optional(),
  actor: text.optional(),
  from: text.optional(),
  to: text.optional(),
  private: text.optional(),
  after: text.optional(),
})
export type JournalQuery = z.output<typeof JournalQuery>
/** Whom the coordination looks for. */
export const PeopleQuery = z.object({ email: text.optional() })
/** Which page of the site somebody reports, or the coordination takes from the public: its address. */
export const AboutQuery = z.object({ about: text.optional() })
/** A list that grows goes on after the last row of the page before. */
export const AfterQuery = z.object({ after: text.optional() })
/** What was saved just now: the page says so. */
export const SavedQuery = z.object({ saved: text.optional() })
export const CatalogueQuery = SavedQuery.extend({ q: text.optional(), shelf: text.optional() })
export const OldAddressQuery = SavedQuery.extend({ q: text.optional(), sort: text.optional(), page: whole.optional() })
export const ContactQuery = z.object({ to: list.optional(), about: text.optional() })

/**
 * Every address of the site, in the order of the menu. Links, routes and tests all write URLs from here.
 * The pages stand behind a language (`/fr`), which `linksIn` writes; `common` addresses have none.
 */
export const paths = {
  home: path('/'),
  services: path('/services', { query: ServiceQuery.extend({ note }) }),
  service: path('/services/:hoster/:service'),
  hosters: path('/hosters', { query: HosterQuery.extend({ note }) }),
  hoster: path('/hosters/:slug'),
  software: path('/software/:slug'),
  softwareList: path('/software'),
  kind: path('/kinds/:slug'),
  kinds: path('/kinds'),
  alternative: path('/instead-of/:slug'),
  alternatives: path('/instead-of'),
  place: path('/places/:slug'),
  compare: path('/compare', { query: CompareQuery }),
  map: path('/map', { query: MapQuery }),
  guide: path('/guide', { query: GuideQuery }),
  about: path('/about'),
  contact: path('/contact', { query: ContactQuery }),
  contactSent: path('/contact/sent'),
  contactConfirmation: path('/contact/:token'),
  contactFollowUp: path('/contact/:token/answered'),
  legal: path('/legal'),
  privacy: path('/privacy'),
  accessibility: path('/accessibility'),
  openData: path('/open-data'),
  embedding: path('/embedding', { query: EmbeddingQuery }),
  mails: path('/dev/mails'),
  journal: path('/journal', { query: JournalQuery }),
  journalEntry: path('/journal/:id'),
  journalUndoing: path('/journal/:id/undoing'),
  journalHiding: path('/journal/:id/hiding'),
  signIn: path('/sign-in', { query: SignInQuery }),
  signInSent: path('/sign-in/sent', { query: SignInQuery }),
  signInPassword: path('/sign-in/password', { query: SignInQuery }),
  signInSecondFactor: path('/sign-in/second-factor', { query: SignInQuery }),
  signInPasskey: path('/sign-in/passkey'),
  signInPasskeyOptions: path('/sign-in/passkey/options'),
  signInLink: path('/sign-in/:token'),
  signOut: path('/sign-out'),
  firstAccount: path('/first-account/:token'),
  account: path('/account'),
  accountNews: path('/account/news'),
  accountName: path('/account/name'),
  accountEmail: path('/account/email'),
  emailConfirmation: path('/account/email/:token'),
  accountSecurity: path('/account/security'),
  accountPassword: path('/account/security/password'),
  accountSecondFactor: path('/account/security/second-factor'),
  accountPasskeys: path('/account/security/passkeys'),
  accountPasskeyOptions: path('/account/security/passkeys/options'),
  accountPasskey: path('/account/security/passkeys/:id/removal'),
  accountSessions: path('/account/sessions'),
  accountSession: path('/account/sessions/:id/end'),
  accountKeys: path('/account/keys'),
  accountKey: path('/account/keys/:id/end'),
  accountNotifications: path('/account/notifications', { query: SavedQuery }),
  unsubscribe: path('/unsubscribe/:token'),
  accountData: path('/account/data'),
  accountExport: path('/account/data/export'),
  accountErasure: path('/account/erasure'),
  erased: path('/erased'),
  hosterClaim: path('/hosters/:slug/claim'),
  hosterClaimCheck: path('/hosters/:slug/claim/:way'),
  hosterClaimMail: path('/hosters/:slug/claim/mail/:token'),
  hosterDelegates: path('/hosters/:slug/delegates'),
  hosterInvitation: path('/hosters/:slug/delegates/invitations/:id/withdrawal'),
  hosterDelegateRemoval: path('/hosters/:slug/delegates/:id/removal'),
  invitation: path('/invitations/:token'),
  takingBack: path('/taking-back/:token'),
  hosterEdit: path('/hosters/:slug/edit'),
  serviceAdd: path('/hosters/:slug/services/add'),
  serviceEdit: path('/services/:hoster/:service/edit'),
  report: path('/report', { query: AboutQuery }),
  reportReceipt: path('/report/:token'),
  restriction: path('/restrictions/:id'),
  coordination: path('/coordination'),
  coordinationHosterAdd: path('/coordination/hosters/add'),
  coordinationCatalogue: path('/coordination/catalogue', { query: CatalogueQuery }),
  coordinationKindAdd: path('/coordination/catalogue/kinds/add'),
  coordinationKind: path('/coordination/catalogue/kinds/:slug'),
  coordinationSoftwareAdd: path('/coordination/catalogue/software/add'),
  coordinationSoftware: path('/coordination/catalogue/software/:slug'),
  coordinationAlternativeAdd: path('/coordination/catalogue/alternatives/add'),
  coordinationAlternative: path('/coordination/catalogue/alternatives/:slug'),
  coordinationOldAddresses: path('/coordination/old-addresses', { query: OldAddressQuery }),
  coordinationOldAddressAdd: path('/coordination/old-addresses/add'),
  coordinationOldAddress: path('/coordination/old-addresses/:sort/:value'),
  coordinationSettings: path('/coordination/settings', { query: SavedQuery }),
  coordinationReports: path('/coordination/reports', { query: AfterQuery }),
  coordinationReport: path('/coordination/reports/:id'),
  coordinationRestrictions: path('/coordination/restrictions', { query: AfterQuery }),
  coordinationRestrictionAdd: path('/coordination/restrictions/add', { query: AboutQuery }),
  coordinationRestriction: path('/coordination/restrictions/:id'),
  coordinationPeople: path('/coordination/people', { query: PeopleQuery }),
  coordinationPerson: path('/coordination/people/:id'),
  coordinationPersonRoles: path('/coordination/people/:id/roles'),
  coordinationPersonSecondFactor: path('/coordination/people/:id/second-factor'),
  coordinationPersonBlock: path('/coordination/people/:id/block'),
  coordinationRoutes: path('/coordination/routes'),
  oldSearch: path('/search/by-service', { query: OldSearchQuery }),
  oldHoster: path('/chatons/:slug'),
  oldPage: path('/page/:slug'),
  common: {
    root: path('/'),
    embedServices: path('/embed/services', { query: ServiceQuery.extend({ lang: text.optional() }) }),
    towns: path('/towns', { query: z.object({ q: text.optional(), lang: text.optional() }) }),
    file: path('/files/:name'),
    asset: path('/assets/:name'),
    theme: path('/theme/:name'),
    tabIcon: path('/icon/:name'),
    openSearch: path('/opensearch/:name'),
    robots: path('/robots.txt'),
    sitemap: path('/sitemap.xml'),
    sitemapPart: path('/sitemaps/:part'),
    socialPreview: path('/social/:name'),
    healthz: path('/healthz'),
    readyz: path('/readyz'),
    oldSearch: path('/search/by-service', { query: OldSearchQuery }),
    oldHoster: path('/chatons/:slug'),
    oldHosterByScript: path('/index.php/chatons/:slug'),
    source: path('/source'),
  },
} as const

/** `to(paths.map.href())` → `/fr/map`. */
export const linksIn = (language: string) => (href: string) => (href === '/' ? `/${language}` : `/${language}${href}`)
