import type { Id, Instant } from '../../platform/database/index.ts'
import type { Content } from './content.ts'

export const documentKinds = ['charter', 'manifesto', 'statutes', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface Document {
  id: Id
  slug: string
  kind: DocumentKind
  position: number
  createdAt: Instant
}

/** All of a version but its text. Days are `YYYY-MM-DD`. */
export interface VersionRow {
  id: Id
  documentId: Id
  number: number
  officialUrl: string | null
  isParaphrase: boolean
  proposedOn: string | null
  adoptedOn: string | null
  inForceOn: string | null
  withdrawnOn: string | null
  /** Had force already when it was brought here, since a day that nobody knows. */
  undated: boolean
  decisionName: string | null
  decisionUrl: string | null
  createdAt: Instant
  revision: number
}

export interface Version extends VersionRow {
  content: Content
}

/** `adopted`: it will have force later. `replaced`: a later one has force now. */
export const versionStates = ['draft', 'proposed', 'adopted', 'in-force', 'replaced', 'withdrawn'] as const
export type VersionState = (typeof versionStates)[number]

/** Its content stays for ever. */
export const isAdopted = ({ adoptedOn, undated }: Pick<VersionRow, 'adoptedOn' | 'undated'>): boolean =>
  adoptedOn !== null || undated

/** Whether all may read it: it was proposed, or adopted. */
export const isPublic = (version: Pick<VersionRow, 'proposedOn' | 'adoptedOn' | 'undated'>): boolean =>
  version.proposedOn !== null || isAdopted(version)

const isWithdrawn = ({ withdrawnOn }: VersionRow, day: string) => withdrawnOn !== null && withdrawnOn <= day

const hasForce = (version: VersionRow, day: string) =>
  isAdopted(version) && !isWithdrawn(version, day) && (version.undated || (version.inForceOn ?? '9') <= day)

/** The adopted version with the latest day of force that has come; one without a known day is older than all others. */
export function inForceAmong<Row extends VersionRow>(versions: readonly Row[], day: string): Row | undefined {
  const inOrder = versions
    .filter((version) => hasForce(version, day))
    .sort((a, b) => compare(a.inForceOn ?? '', b.inForceOn ?? '') || a.number - b.number)
  return inOrder.at(-1)
}

/** How a version stands among all those of its document on a day. */
export function stateOfVersion(version: VersionRow, versions: readonly VersionRow[], day: string): VersionState {
  if (isWithdrawn(version, day)) return 'withdrawn'
  if (!isAdopted(version)) return version.proposedOn === null ? 'draft' : 'proposed'
  if (!hasForce(version, day)) return 'adopted'
  return inForceAmong(versions, day)?.id === version.id ? 'in-force' : 'replaced'
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
