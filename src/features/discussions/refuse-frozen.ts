import { forbidden } from '../../platform/errors.ts'
import type { Topic } from './topic.ts'

/** What was taken from the public as a whole goes on nowhere. */
export function refuseFrozen({ frozen }: Topic): void {
  if (frozen) throw forbidden('discussions.frozen')
}
