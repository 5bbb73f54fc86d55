import type { Language, Translated } from '../../platform/i18n/index.ts'
import type { Theme } from '../../ui/palette.ts'
import type { Collective } from '../../ui/view.ts'

export type { Theme }

/** What the collective is, in its own words: promises say what they change for a visitor. */
export interface CollectiveAbout {
  sentence: Translated
  promises: { title: Translated; changes: Translated }[]
  /** What the collective is like, in something that everybody knows: what stands for what. */
  comparison: { title: Translated; text: Translated; rows: { there: Translated; here: Translated }[] } | null
  why: Translated
  /** Who pays for what, with its sources. */
  funding: Translated | null
}

/** Who answers for this site before the law; `host` null: the publisher hosts it itself. */
export interface Publisher {
  name: string
  address: string
  email: string | null
  director: string | null
  host: { name: string; address: string } | null
  /** Under which law the site is published. */
  law: Translated | null
}

/** What members decide, each kind by rules of its own. */
export const decisionKinds = ['admission', 'appeal', 'suspension', 'exclusion', 'amendment', 'ruling', 'other'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const whoMayOpen = ['coordination', 'member'] as const

/** By what decisions of one kind are held. */
export interface KindRules {
  /** Percent of the members that must take part. */
  quorum: number
  /** Percent of the votes for and against that must be for. */
  threshold: number
  /** Days that a vote stays open. */
  votingDays: number
  /** Days that a vote goes on, once, when too few took part. */
  prolongDays: number
  /** Who opens one: the coordination alone, or whoever acts for a member as well. */
  mayOpen: (typeof whoMayOpen)[number]
}

/** What one kind does otherwise than all others; null: nothing. */
export type OwnRules = { [Rule in keyof KindRules]: KindRules[Rule] | null }

/** How the collective decides: what holds for every kind of decision, but for what a kind has of its own. */
export interface CollectiveRules extends KindRules {
  /** Ballots that one person may cast at most, for several hosters. */
  ballotsPerPerson: number
  /** Mandates that one hoster may hold in a decision. */
  mandatesPerHoster: number
  /** Days before the close at which those who have not voted are reminded. */
  reminderDays: number[]
  kinds: Record<DecisionKind, OwnRules>
}

/** The rules of one kind, its own where it has some. */
export function rulesOfKind(rules: CollectiveRules, kind: DecisionKind): KindRules {
  const own = rules.kinds[kind]
  return {
    quorum: own.quorum ?? rules.quorum,
    threshold: own.threshold ?? rules.threshold,
    votingDays: own.votingDays ?? rules.votingDays,
    prolongDays: own.prolongDays ?? rules.prolongDays,
    mayOpen: own.mayOpen ?? rules.mayOpen,
  }
}

/** Settings as they were kept, with what has been added since. */
export function completeRules(said: Partial<CollectiveRules> = {}): CollectiveRules {
  const { rules } = blankCollective
  return { ...rules, ...said, kinds: { ...rules.kinds, ...said.kinds } }
}

/** Days that a hoster has, before all others read what was found of it or what somebody suspects. */
export interface DiagnosisDays {
  /** For a change for the worse. */
  days: number
  /** For its first diagnosis. */
  firstDays: number
  /** To answer a suspicion. */
  suspicionDays: number
}

/** The collective itself is data: nothing of it is written in the program. */
export interface CollectiveSettings extends Collective {
  languages: Language[]
  theme: Theme
  founded: string | null
  /** How many members the collective had, as dated sources say. */
  sizes: { date: string; members: string; source: string }[]
  /** Where mail for the coordination goes; null: the contact form offers hosters only. */
  coordinationEmail: string | null
  /** The licence of the exported data. */
  license: { name: string; url: string }
  /** Null: nobody has written it yet. */
  about: CollectiveAbout | null
  /** Null: an example installation, which the collective does not run. */
  publisher: Publisher | null
  rules: CollectiveRules
  /** Minutes that a hoster which asks so knows of its own outage before the public list shows it. */
  toldFirstMinutes: number
  diagnosis: DiagnosisDays
}

const noOwnRules: OwnRules = { quorum: null, threshold: null, votingDays: null, prolongDays: null, mayOpen: null }

/** A site whose collective has not been described yet. */
export const blankCollective: CollectiveSettings = {
  name: 'Chatterie',
  fullName: { fr: 'Un collectif d’hébergeurs', en: 'A collective of hosters' },
  tagline: { fr: 'Des services en ligne, chez des voisins', en: 'Online services, by neighbours' },
  website: null,
  notice: null,
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  theme: { bright: '#f9cc01', theme: '#f0980c', deep: '#a46708', link: '#7d4c00', linkDark: '#fbc95a' },
  founded: null,
  sizes: [],
  coordinationEmail: null,
  license: { name: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  about: null,
  publisher: null,
  rules: {
    quorum: 25,
    threshold: 50,
    votingDays: 14,
    prolongDays: 7,
    mayOpen: 'coordination',
    ballotsPerPerson: 2,
    mandatesPerHoster: 1,
    reminderDays: [3, 1],
    kinds: {
      admission: noOwnRules,
      appeal: noOwnRules,
      suspension: noOwnRules,
      exclusion: noOwnRules,
      amendment: { ...noOwnRules, mayOpen: 'member' },
      ruling: noOwnRules,
      other: { ...noOwnRules, mayOpen: 'member' },
    },
  },
  toldFirstMinutes: 30,
  diagnosis: { days: 14, firstDays: 30, suspicionDays: 14 },
}
