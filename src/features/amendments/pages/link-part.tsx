import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { DraftShown } from '../writing/draft-shown.ts'

/** The link by which others write too; its author alone makes and ends it. */
export function LinkPart({ view, shown }: { view: View; shown: DraftShown }) {
  const { t, to } = view
  const { amendment, writers, token, isAuthor } = shown
  const { slug } = amendment
  if (!isAuthor) return null
  return (
    <section class="stack" aria-labelledby="link">
      <h2 id="link">{t('amendments.link-title')}</h2>
      <p>{t('amendments.link-lead')}</p>
      {token && (
        <p>
          <code>{view.publicUrl + to(paths.amendmentInvitation.href({ slug, token }))}</code>
        </p>
      )}
      {writers > 0 && <p>{t('amendments.writers', { count: writers })}</p>}
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
