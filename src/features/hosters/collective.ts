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

/** How the collective decides: what votes are counted by. */
export interface CollectiveRules {
  /** Percent of the members that must take part. */
  quorum: number
  /** Percent of the votes for and against that must be for. */
  threshold: number
  /** Days that a vote stays open. */
  votingDays: number
  /** Ballots that one person may cast at most, for several hosters. */
  ballotsPerPerson: number
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
  rules: { quorum: 25, threshold: 50, votingDays: 14, ballotsPerPerson: 2 },
  toldFirstMinutes: 30,
  diagnosis: { days: 14, firstDays: 30, suspicionDays: 14 },
}
