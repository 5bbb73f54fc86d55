import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { MeetingShown } from '../shown.ts'

type Props = { view: View } & Pick<MeetingShown, 'meeting' | 'withdrawn'>

/** What one took off, for who may put it back. */
export function WithdrawnPart({ view, meeting: { slug }, withdrawn }: Props) {
  const { t, to } = view
  return (
    <>
      <h3>{t('meetings.withdrawn')}</h3>
      <ul class="rows">
        {withdrawn.map(({ id, title, language, withdrawReason }) => (
          <li>
            <span lang={language} dir="auto">
              {title}
            </span>
            {withdrawReason !== null && (
              <p class="small soft" dir="auto">
                {withdrawReason}
              </p>
            )}
            <form method="post" action={to(paths.meetingPointWithdrawal.href({ slug, id }))} class="row">
              <input type="hidden" name="restore" value="yes" />
              <button class="button outline small" type="submit" aria-label={t('meetings.put-back-of', { title })}>
                {t('meetings.put-back')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
