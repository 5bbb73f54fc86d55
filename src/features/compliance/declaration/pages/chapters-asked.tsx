import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { ChapterAsked } from '../asked.ts'
import { titleOf } from './frame.tsx'

interface Props {
  view: View
  slug: string
  chapters: readonly ChapterAsked[]
}

/** Each chapter with what is answered in it, and what one would look at again. */
export function ChaptersAsked({ view, slug, chapters }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="by-chapter">
      <h2 id="by-chapter">{t('compliance.declaration-by-chapter')}</h2>
      <ul class="rows">
        {chapters.map((asked) => (
          <li>
            <a href={to(paths.declarationChapter.href({ slug, chapter: asked.chapter.id }))}>
              <b>
                {t('compliance.declaration-chapter-title', {
                  chapter: titleOf(view, asked.chapter),
                  letter: asked.letter,
                })}
              </b>
            </a>
            <p class="small row">
              <span>{t('compliance.declaration-answered', { answered: asked.answered, count: asked.count })}</span>
              {asked.unfinished > 0 && (
                <b>{t('compliance.declaration-unfinished-count', { count: asked.unfinished })}</b>
              )}
              {asked.news > 0 && <span>{t('compliance.declaration-news-count', { count: asked.news })}</span>}
              {asked.takenOver > 0 && (
                <span class="soft">{t('compliance.declaration-taken-over-count', { count: asked.takenOver })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
