import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { ShownHoster } from '../../shown.ts'

interface Props {
  view: View
  shown: ShownHoster
  /** Whether the reader may edit it. */
  isOwn: boolean
}

/** The way to its own desk for who acts for a hoster, and for everybody else the way to become one of them. */
export function KeysOfHoster({ view: { t, to }, shown: { hoster, standing }, isOwn }: Props) {
  const { slug } = hoster
  if (isOwn)
    return (
      <p class="row no-print">
        <a class="button outline" href={to(paths.hosterEdit.href({ slug }))}>
          {t('directory.hoster-manage')}
        </a>
        <a href={to(paths.serviceAdd.href({ slug }))}>{t('directory.hoster-add-service')}</a>
        <a href={to(paths.hosterDelegates.href({ slug }))}>{t('directory.hoster-delegates')}</a>
      </p>
    )
  if (standing === 'fictional') return null
  const link = (words: Child) => <a href={to(paths.hosterClaim.href({ slug }))}>{words}</a>
  return <p class="small soft no-print">{t.rich<Child>('directory.hoster-claim', { link })}</p>
}
