import type { View } from './view.ts'

/** A field that people neither see nor reach: who fills it is a robot. */
export const Trap = ({ view }: { view: View }) => (
  <div class="hidden" aria-hidden="true">
    <label for="field-website">{view.t('ui.trap')}</label>
    <input id="field-website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
)
