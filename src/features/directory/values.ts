import type { AccessName } from '../../ui/tag.tsx'
import { accessConditions } from '../hosters/index.ts'

/** The ways in that the site has a tag for; what else an entry says is no way in. */
export const accessesOf = (access: readonly string[]): AccessName[] =>
  accessConditions.filter((condition) => access.includes(condition))

const healths = ['up', 'degraded', 'challenged', 'refused', 'down', 'maintenance'] as const

/** How a service is doing, when somebody measured it. */
export const healthOf = (health: string) => healths.find((known) => known === health)
