import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Opened } from '../opened.ts'

/** What one does with a whole draft: have it checked, publish it here. */
export function WaysOut({ view: { t, to }, opened: { word, content } }: { view: View; opened: Opened }) {
  return (
    <>
      <a class="button outline" href={to(paths.describeDraftCheck.href({ draft: word }))}>
        {t('drafting.check-draft')}
      </a>
      {content.hoster && (
        <a class="button outline" href={to(paths.hosterDescriptionPublication.href({ slug: content.hoster.slug }))}>
          {t('drafting.publish')}
        </a>
      )}
    </>
  )
}
