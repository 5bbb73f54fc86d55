import { invalid } from '../../platform/errors.ts'
import { isOfWeb } from './candidates.ts'
import { heaviest, type PlaceRules } from './places.ts'

const longestAddress = 500
const mostDays = 36_500

/** Refuses rules that a place cannot have. */
export function checkRules({ weight, opensAt, keptDays }: PlaceRules): void {
  if (!Number.isInteger(weight) || weight < 0 || weight > heaviest)
    throw invalid('weight', 'portal.weight-wrong', { most: heaviest })
  if (opensAt !== null && (opensAt.length > longestAddress || !isOfWeb(opensAt)))
    throw invalid('opensAt', 'portal.address-wrong')
  if (keptDays !== null && (!Number.isInteger(keptDays) || keptDays < 1 || keptDays > mostDays))
    throw invalid('keptDays', 'portal.days-wrong')
}
