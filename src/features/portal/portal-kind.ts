import type { Translated } from '../../platform/i18n/index.ts'

/** A stall of the portal: what one comes for, in plain words. */
export interface PortalKind {
  /** The slug of the catalogue. */
  kind: string
  name: Translated
  sentence: Translated
  /** What the field for a name is called, where some program of this kind takes one. */
  field: Translated | null
  /** Not shown any more, and opens nothing. */
  closed: boolean
}
