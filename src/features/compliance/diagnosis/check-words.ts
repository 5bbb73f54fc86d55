import type { View } from '../../../ui/view.ts'
import { checkNamed } from '../checks/index.ts'
import type { FindingKept } from '../looking/index.ts'

/** What a check is called; one of an earlier release has its name alone. */
export function checkTitle({ t }: Pick<View, 't'>, name: string): string {
  const check = checkNamed(name)
  return check ? t(check.title) : name
}

export const signOfResult = {
  seen: 'met',
  against: 'not-met',
  'not-found': 'not-found',
  'not-checkable': 'not-checkable',
  nothing: 'nobody-looked',
  told: 'told',
} as const

/** Of what it was found: the service by name; nothing for the hoster's site. */
export const placeOf = ({ service }: Pick<FindingKept, 'service'>): string | null => service?.name ?? null
