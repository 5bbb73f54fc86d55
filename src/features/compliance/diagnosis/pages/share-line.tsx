import type { View } from '../../../../ui/view.ts'
import type { sharesOf } from '../../standing/index.ts'

export type Shares = NonNullable<ReturnType<Awaited<ReturnType<typeof sharesOf>>['get']>>

/** How many members meet a clause, in a line. */
export const ShareLine = ({ view, share: { states, members } }: { view: View; share: Shares }) => (
  <span class="share">{view.t('compliance.share-met', { met: states.met, members })}</span>
)
