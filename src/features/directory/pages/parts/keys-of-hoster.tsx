import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { ShownHoster } from '../../shown.ts'

interface Props {
  view: View
  shown: ShownHoster
  /** Whether the reader may edit it. */
  isOwn: boolean
}

/** The way to its own desk for who acts for a hoster, and for everybody else the way to become one of them. */
export function KeysOfHoster({ view, shown: { hoster, standing }, isOwn }: Props) {
  const { t, to } = view
  const { slug } = hoster
  if (isOwn)
    return (
      <div class="stack no-print">
        <p class="row">
          <a class="button outline" href={to(paths.hosterEdit.href({ slug }))}>
            {t('directory.hoster-manage')}
          </a>
          <a href={to(paths.serviceAdd.href({ slug }))}>{t('directory.hoster-add-service')}</a>
          <a href={to(paths.hosterDescription.href({ slug }))}>{t('drafting.to-description')}</a>
          <a href={to(paths.hosterDelegates.href({ slug }))}>{t('directory.hoster-delegates')}</a>
          <a href={to(paths.hosterRemarks.href({ slug }))}>{t('directory.hoster-remarks')}</a>
          <a href={to(paths.hosterProof.href({ slug }))}>{t('proofs.to-page')}</a>
          <a href={to(paths.declarations.href({ slug }))}>{t('compliance.to-declaration')}</a>
          <a href={to(paths.hosterLife.href({ slug }))}>{t('membership.to-life')}</a>
        </p>
        <StillTrue view={view} hoster={hoster} />
      </div>
    )
  if (standing === 'fictional') return null
  const link = (words: Child) => <a href={to(paths.hosterClaim.href({ slug }))}>{words}</a>
  return <p class="small soft no-print">{t.rich<Child>('directory.hoster-claim', { link })}</p>
}

/** One button for who knows: all that stands here is still true. */
function StillTrue({ view, hoster: { slug, confirmedAt } }: { view: View; hoster: Hoster }) {
  const { t, to } = view
  const said = confirmedAt && dayOf(view, confirmedAt)
  return (
    <form class="row" method="post" action={to(paths.hosterConfirmation.href({ slug }))}>
      <button class="button outline small" type="submit">
        {t('directory.hoster-confirm')}
      </button>
      <span class="small soft">
        {said ? t('directory.hoster-confirmed', { date: said }) : t('directory.hoster-never-confirmed')}
      </span>
    </form>
  )
}
