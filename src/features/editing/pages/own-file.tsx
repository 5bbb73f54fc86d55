import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'

/** What a correction does where a file says the same things. */
export const OwnFile = ({ view: { t } }: { view: View }) => (
  <Notice title={t('editing.own-file-title')}>
    <p>{t('editing.own-file-text')}</p>
  </Notice>
)
