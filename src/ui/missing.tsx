import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

/** What nobody says is said to be missing: never an empty place, never a guess. */
export const Missing = ({ view, children }: { view: View; children?: Child }) => (
  <span class="missing">{children ?? view.t('ui.missing')}</span>
)
