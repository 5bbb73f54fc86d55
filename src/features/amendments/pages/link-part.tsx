import { paths } from '../../../paths.ts'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import type { DraftShown } from '../writing/draft-shown.ts'

/** The link by which others write too, and who came; its author alone makes and ends it. They may leave. */
export function LinkPart({ view, shown }: { view: View; shown: DraftShown }) {
  const { t, to } = view
  const { amendment, writers, token, isAuthor } = shown
  const { slug } = amendment
  if (!isAuthor) return <LeavePart view={view} slug={slug} />
  return (
    <section class="stack" aria-labelledby="link">
      <h2 id="link">{t('amendments.link-title')}</h2>
      <p>{t('amendments.link-lead')}</p>
      {token && (
        <p>
          <code>{view.publicUrl + to(paths.amendmentInvitation.href({ slug, token }))}</code>
        </p>
      )}
      {writers.length > 0 && <Writers view={view} shown={shown} />}
      <form method="post" action={to(paths.amendmentLink.href({ slug }))} class="row">
        <button class="button outline" type="submit" name="do" value="make">
          {t(token ? 'amendments.link-anew' : 'amendments.link-make')}
        </button>
        {token && (
          <button class="button outline" type="submit" name="do" value="end">
            {t('amendments.link-end')}
          </button>
        )}
      </form>
    </section>
  )
}

/** Those who came, each with the end of it. */
function Writers({ view, shown: { amendment, writers } }: { view: View; shown: DraftShown }) {
  const { t, to, format, collective } = view
  return (
    <form method="post" action={to(paths.amendmentWriters.href({ slug: amendment.slug }))} class="stack">
      <p>{t('amendments.writers', { count: writers.length })}</p>
      <ul class="rows">
        {writers.map(({ personId, name, at }) => (
          <li>
            <bdi>{name ?? t('amendments.writer-nameless')}</bdi>{' '}
            <span class="small soft">{format.instant(at, collective.timeZone)}</span>{' '}
            <button class="as-link" type="submit" name="do" value={personId}>
              {t('amendments.part')}
              {quiet(` ${name ?? ''}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="small soft">{t('amendments.part-hint')}</p>
    </form>
  )
}

const LeavePart = ({ view: { t, to }, slug }: { view: View; slug: string }) => (
  <details class="folded">
    <summary>{t('amendments.leave')}</summary>
    <form method="post" action={to(paths.amendmentWriters.href({ slug }))} class="stack">
      <p>{t('amendments.leave-hint')}</p>
      <p>
        <button class="button outline" type="submit" name="do" value="leave">
          {t('amendments.leave')}
        </button>
      </p>
    </form>
  </details>
)
