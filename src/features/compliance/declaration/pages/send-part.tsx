import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ChapterAsked } from '../asked.ts'
import type { Draft } from '../draft.ts'

interface Props {
  view: View
  slug: string
  draft: Draft
  chapters: readonly ChapterAsked[]
  isGuarded: boolean
}

/** What everybody will read, the button that has them read it, and the way to throw it all away. */
export function SendPart({ view, slug, draft, chapters, isGuarded }: Props) {
  const { t, to } = view
  const sum = (of: (chapter: ChapterAsked) => number) => chapters.reduce((total, chapter) => total + of(chapter), 0)
  const [answered, count] = [sum((chapter) => chapter.answered), sum((chapter) => chapter.count)]
  const action = to(paths.declaration.href({ slug }))
  return (
    <>
      <section class="stack" aria-labelledby="sending">
        <h2 id="sending">{t('compliance.declaration-send-title')}</h2>
        <ul>
          <li>{t('compliance.declaration-public-answers', { answered, left: count - answered })}</li>
          <li>{t('compliance.declaration-public-files')}</li>
          <li>{t('compliance.declaration-public-who')}</li>
          <li>{t('compliance.declaration-public-diagnosis')}</li>
          <li>{t('compliance.declaration-public-later')}</li>
        </ul>
        {isGuarded ? (
          <Notice kind="wait" title={t('compliance.declaration-first-days')} />
        ) : (
          <form method="post" action={action}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
            <p class="form-actions">
              <button class="button" type="submit" name="do" value="send">
                {t('compliance.declaration-send')}
              </button>
            </p>
          </form>
        )}
      </section>
      <details class="folded">
        <summary>{t('compliance.declaration-discard-title')}</summary>
        <form method="post" action={action} class="stack">
          <p>{t('compliance.declaration-discard-text')}</p>
          <p>
            <button class="button outline small" type="submit" name="do" value="discard">
              {t('compliance.declaration-discard')}
            </button>
          </p>
        </form>
      </details>
    </>
  )
}
