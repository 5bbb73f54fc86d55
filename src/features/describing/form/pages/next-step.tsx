import { Sign } from '../../../../ui/art/sign.tsx'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  /** Addresses without language. */
  next: string
  back: string
}

/** On from a list: nothing is typed there that would be lost. */
export const NextStep = ({ view: { t, to }, next, back }: Props) => (
  <p class="form-actions">
    <a class="button" href={to(next)}>
      {t('drafting.next')} <Sign name="next" />
    </a>
    <a class="button outline" href={to(back)}>
      {t('drafting.back')}
    </a>
  </p>
)
