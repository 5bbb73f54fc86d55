import { Sign } from './art/sign.tsx'
import type { View } from './view.ts'

/** Beside the name of what does not exist, in every list: dashes, a mask, words. */
export const FictionalMark = ({ view }: { view: View }) => (
  <span class="fictional">
    <Sign name="mask" />
    {view.t('ui.fictional')}
  </span>
)

/** On the page of what does not exist, before anything else: a hoster, unless it is said what. */
export const FictionalNotice = ({ view, title, text }: { view: View; title?: string; text?: string }) => (
  <div class="notice pretended">
    <p class="title">
      <Sign name="mask" />
      <span>{title ?? view.t('ui.fictional-title')}</span>
    </p>
    <p>{text ?? view.t('ui.fictional-text')}</p>
  </div>
)
