import { z } from 'zod'

/** A parameter that may be repeated (`kind=pad&kind=visio`) or list its values with commas. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(',')).filter(Boolean))
export const text = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => String(Array.isArray(given) ? given[0] : given))
export const whole = text.transform((given) => (/^\d{1,6}$/.test(given) ? Number(given) : undefined))

export const sorts = ['relevance', 'distance', 'name', 'novelty'] as const

/** What may stand behind the address of a search: unknown names are left out, unknown values fit nothing. */
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
export const note = text
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
/** What somebody wants to open, and with whom (`/open/:kind`). `ending=0`: the very name, without a random ending. */
export const OpenQuery = z.object({
  name: text.optional(),
  ending: list.optional(),
  /** `ending`: the form has a box for it, ticked or not. */
  box: text.optional(),
  software: list.optional(),
  country: list.optional(),
  near: text.optional(),
  independent: text.optional(),
  kept: whole.optional(),
  size: whole.optional(),
  language: list.optional(),
  hoster: list.optional(),
  not: list.optional(),
  this: text.optional(),
})
export type OpenQuery = z.output<typeof OpenQuery>
/** `hoster`: the stalls of one hoster alone. */
export const PortalQuery = z.object({ hoster: text.optional() })
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
/** The address of a file that somebody wants checked: typed into the form beforehand. */
export const DescribeQuery = z.object({ address: text.optional() })
/** A list that grows goes on after the last row of the page before. */
export const AfterQuery = z.object({ after: text.optional() })
/** Topics: all, or those about one page of the site. */
export const TopicsQuery = AfterQuery.extend({ about: text.optional() })
/** `after`: the number of the last answer of the page before. */
export const AnswersQuery = z.object({ after: whole.optional() })
/** Which page of a list. */
export const PageQuery = z.object({ page: whole.optional() })
/** `open`: further down among those that wait; `after`: among those that were answered. */
export const ReportsQuery = z.object({ after: text.optional(), open: text.optional() })
/** Amendments in one state alone, further down. */
export const AmendmentsQuery = z.object({ state: text.optional(), after: text.optional() })
/** `from`: what another page would put to the vote. */
export const NewDecisionQuery = z.object({ from: text.optional() })
/** Decisions: in which of `open`, `soon`, `closed`, of which kinds, further down among the closed ones. */
export const DecisionsQuery = z.object({ state: list.optional(), kind: list.optional(), after: text.optional() })
export type DecisionsQuery = z.output<typeof DecisionsQuery>
/** What was saved just now: the page says so. */
export const SavedQuery = z.object({ saved: text.optional() })
export const CatalogueQuery = SavedQuery.extend({ q: text.optional(), shelf: text.optional() })
export const OldAddressQuery = SavedQuery.extend({ q: text.optional(), sort: text.optional(), page: whole.optional() })
export const ContactQuery = z.object({ to: list.optional(), about: text.optional() })
/** Which services' states are shown: in which state, of which hoster by a part of its name. */
export const StatusQuery = z.object({ state: list.optional(), hoster: text.optional(), page: whole.optional() })
export type StatusQuery = z.output<typeof StatusQuery>
/** What became of asking for a check. */
export const RecheckQuery = z.object({ recheck: text.optional() })
/** Two versions of a document, by their numbers. */
export const CompareVersionsQuery = z.object({ before: whole.optional(), after: whole.optional() })
