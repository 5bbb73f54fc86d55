import type { View } from '../../../../ui/view.ts'
import type { CountOfChoice } from '../../counting/index.ts'
import type { Decision } from '../../decision.ts'
import { labelOf } from '../words.ts'

/** Options from the best to the last; equals share a place. */
export function OrderPart({ view, decision, count }: { view: View; decision: Decision; count: CountOfChoice }) {
  const { t, format } = view
  if (count.order.length === 0) return <p>{t('decisions.order-none')}</p>
  return (
    <ol class="vote-order">
      {count.order.map((tied) => {
        const options = tied.map((id) => labelOf(view, decision, id))
        return <li>{tied.length === 1 ? options : t('decisions.order-tied', { options: format.list(options) })}</li>
      })}
    </ol>
  )
}
