import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ShownHoster } from '../../shown.ts'

interface Props {
  view: View
  shown: ShownHoster
}

/** How old what a page says is, once that is worth knowing: nothing while its hoster vouched for it within a year. */
export function AgeNotices({ view, shown: { age, hoster } }: Props) {
  const { t, format } = view
  const { unconfirmedSince, unreadSince, isOld } = age
  const { name } = hoster.facts
  return (
    <>
      {unconfirmedSince && (
        <Notice kind="wait" title={t('directory.age-title', { date: format.date(unconfirmedSince) })}>
          <p>{t('directory.age-text', { name })}</p>
          {isOld && <p>{t('directory.age-old')}</p>}
        </Notice>
      )}
      {unreadSince && (
        <Notice kind="wait" title={t('directory.age-unread-title', { date: format.date(unreadSince) })}>
          <p>{t('directory.age-unread-text', { name })}</p>
        </Notice>
      )}
    </>
  )
}
