import { isKey, type Key } from '../../../platform/i18n/index.ts'
import type { Reason } from '../health.ts'

/** The sentence of a reason. */
export function reasonKey(reason: Reason): Key | undefined {
  const key = `monitoring.reason-${reason}`
  return isKey(key) ? key : undefined
}
