import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { draftMonths, draftsOfNobody, endOfDraft, isOfNobody } from '../../../../platform/drafts/index.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Opened } from '../opened.ts'

/** Where the draft is kept, until when, and how to come back to it. */
export function DraftAside({ view, opened }: { view: View; opened: Opened }) {
  const { t, to, format, publicUrl } = view
  const { word, savedAt, isOpenToAddress, personId, content } = opened
  const at = <time datetime={savedAt}>{format.instant(savedAt, view.collective.timeZone)}</time>
  const address = publicUrl + to(paths.describeDraft.href({ draft: word }))
  return (
    <>
      <Notice kind="good" title={t('drafting.saved-title')}>
        <p class="small">{t.rich<Child>('drafting.saved-at', { at })}</p>
        <KeptUntil view={view} opened={opened} />
      </Notice>
      {isOpenToAddress && (
        <div class="small">
          <p>
            <b>{t('drafting.address-title')}</b>
          </p>
          <p>{t('drafting.address-text')}</p>
          <p>
            <a href={to(paths.describeDraft.href({ draft: word }))}>
              <code>{address}</code>
            </a>
          </p>
        </div>
      )}
      {isOpenToAddress && personId === null && view.person && (
        <form method="post" action={to(paths.describeDraftAdoption.href({ draft: word }))}>
          <button class="button outline small" type="submit">
            {t('drafting.adopt')}
          </button>
        </form>
      )}
      {!isOpenToAddress && content.hoster === null && (
        <p class="small">
          <a href={to(paths.describeDrafts.href())}>{t('drafting.drafts-title')}</a>
        </p>
      )}
      <p class="small soft">{t(content.hoster ? 'drafting.nothing-public-hoster' : 'drafting.nothing-public')}</p>
    </>
  )
}

/** Nobody can be told of a draft without account: the page says all that may become of it. */
function KeptUntil({ view, opened }: { view: View; opened: Opened }) {
  const { t, format, collective } = view
  const end = endOfDraft(opened).toZonedDateTimeISO(collective.timeZone).toPlainDate().toString()
  const until = <time datetime={end}>{format.date(end)}</time>
  if (!isOfNobody(opened))
    return <p class="small">{t.rich<Child>('drafting.saved-until', { until, months: draftMonths.kept })}</p>
  const { days, daysInUse: inUse } = draftsOfNobody
  return (
    <>
      <p class="small">{t.rich<Child>('drafting.saved-until-of-nobody', { until, days })}</p>
      <p class="small">{t('drafting.saved-in-use', { days: inUse })}</p>
    </>
  )
}
