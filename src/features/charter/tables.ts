import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Content } from './content.ts'
import type { DocumentKind } from './version.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    document: DocumentTable
    documentVersion: DocumentVersionTable
  }
}

export interface DocumentTable {
  id: Id
  slug: string
  /** One charter at most, and one manifesto. */
  kind: DocumentKind
  position: number
  createdAt: Instant
}

/** A version is written until it is adopted; from then on its content stays for ever as it is. */
export interface DocumentVersionTable {
  id: Id
  documentId: Id
  /** 1, 2, 3…: in the order in which they were begun. */
  number: number
  content: Json<Content>
  /** Where the text that has force stands, when this is not it. */
  officialUrl: string | null
  /** Written in other words than the official text. */
  isParaphrase: YesNo
  /**
   * Days: `YYYY-MM-DD`. What is not known is null; a version without a day of adoption is a draft or a proposal, unless
   * `undated`.
   */
  proposedOn: string | null
  adoptedOn: string | null
  inForceOn: string | null
  withdrawnOn: string | null
  /** Had force already when it was brought here, since a day that nobody knows: before every day that is known. */
  undated: YesNo
  /** The decision that adopted it: how it is called, and where it can be read. */
  decisionName: string | null
  decisionUrl: string | null
  createdAt: Instant
  revision: number
}
