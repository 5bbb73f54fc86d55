import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'

/** On the pages of a proposal that is made up. */
export const MadeUpNotice = ({ view }: { view: View }) => (
  <FictionalNotice
    view={view}
    title={view.t('amendments.fictional-title')}
    text={view.t('amendments.fictional-text')}
  />
)
