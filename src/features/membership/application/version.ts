import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import type { LegalForm } from '../../hosters/index.ts'
import type { Dossier } from './dossier.ts'
import type { Line } from './line.ts'

/** What the register said of the hoster when the dossier was sent. */
export interface HosterThen {
  name: string
  website: string | null
  legalForm: LegalForm | null
  description: Translated
  services: { name: string; url: string | null }[]
  /** Whether it describes itself by files of its own. */
  hasFiles: boolean
  /** The charter in force then, and how much of it which self-assessment answered. */
  charter: { version: number; answered: number; clauses: number; declarationId: Id | null } | null
}

/** The dossier as it was sent. */
export interface Version {
  number: number
  at: Instant
  dossier: Dossier
  hoster: HosterThen
  lines: Line[]
}
