import type { Instant } from '../../../platform/database/index.ts'
import type { Application } from './application.ts'
import type { Dossier } from './dossier.ts'
import type { Line } from './line.ts'

/** An application with what its people write at present, and what was seen of their website. */
export interface Written extends Application {
  dossier: Dossier
  seen: { at: Instant; lines: Line[] } | null
}
