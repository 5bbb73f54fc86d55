import type { Instant } from '../../../platform/database/index.ts'
import type { Place } from './turn.ts'

/** Another place that looks for us. */
export interface Vantage extends Place {
  name: string
  /** Where it stands, in the words of who runs it. */
  place: string | null
  createdAt: Instant
  /** When it last asked what to do. */
  lastAt: Instant | null
}
