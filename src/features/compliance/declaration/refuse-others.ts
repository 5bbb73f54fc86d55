import type { Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'

/** A hoster speaks for itself: refuses whoever does not act for it. */
export function refuseOthers({ actor }: By, hosterId: Id): void {
  const isTheirs = 'forHosterId' in actor && actor.forHosterId === hosterId
  if (!isTheirs) throw forbidden('compliance.own-people-only')
}
