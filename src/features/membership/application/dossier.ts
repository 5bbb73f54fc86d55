import type { Language } from '../../../platform/i18n/index.ts'

/** The steps of the form, each a part that reviewers may ask to have mended. */
export const parts = ['hoster', 'charter', 'team', 'reasons', 'users'] as const
export type Part = (typeof parts)[number]

export const isPart = (word: string): word is Part => parts.some((part) => part === word)

/** Somebody who is named in public, because they said so themselves. */
export interface TeamMember {
  name: string
  /** What they do there. */
  does: string
  /** In their own words: that they agree to be named here. */
  consent: string
}

/** What an applicant writes; what the register and the self-assessment say is not said again here. */
export interface Dossier {
  /** In which language it is written. */
  language: Language
  /** Who they are together, without names. */
  people: string
  team: TeamMember[]
  /** How reviewers reach them: shown with the dossier. */
  contact: string
  reasons: string
  /** What they want to bring to the others. */
  brings: string
  links: string[]
  /** Slug of the hoster that accompanies them; empty: none. */
  mentor: string
  /** How those who use the services are met and helped. */
  users: string
  prices: string
}

export const blankDossier = (language: Language): Dossier => ({
  language,
  people: '',
  team: [],
  contact: '',
  reasons: '',
  brings: '',
  links: [],
  mentor: '',
  users: '',
  prices: '',
})

export const lengths = { text: 5000, line: 120, contact: 200, consent: 300, link: 500 }
export const most = { team: 12, links: 10 }

/** Persons and contacts leave the page; how many they were stays. */
export const withoutPersons = (dossier: Dossier): Dossier => ({ ...dossier, people: '', team: [], contact: '' })

/** Nothing of it stays. */
export const emptied = ({ language }: Dossier): Dossier => blankDossier(language)
