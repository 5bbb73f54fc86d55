import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { isOpenToChanges } from '../application.ts'
import type { VotedOn } from '../was-voted-on.ts'
import { mayErase, mayWithdraw } from '../withdraw-application.ts'
import type { Written } from '../written.ts'

/** What the applicant can do now, on its own page. */
export function OwnPart({ view, application, voted }: { view: View; application: Written; voted: VotedOn }) {
  const { t, to } = view
  const { slug, state } = application
  const canWithdraw = mayWithdraw(state, voted)
  const canErase = mayErase(application, voted)
  if (!isOpenToChanges(state) && !canWithdraw && !canErase) return null
  return (
    <Notice kind={state === 'corrections' ? 'wait' : 'known'} title={t('membership.own-application')}>
      {isOpenToChanges(state) && (
        <p>
          <a class="button" href={to(paths.applicationDraft.href({ slug }))}>
            {t(state === 'corrections' ? 'membership.to-corrections' : 'membership.open-dossier')}
          </a>
        </p>
      )}
      {(canWithdraw || canErase) && (
        <p>
          <a href={to(paths.applicationWithdrawal.href({ slug }))}>
            {t(canErase ? 'membership.to-erase' : 'membership.to-withdraw')}
          </a>
        </p>
      )}
    </Notice>
  )
}
