import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Chapter } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { ChapterAsked } from '../asked.ts'

interface Props {
  view: View
  hoster: Hoster
  title: string
  lead?: Child
  wrong?: boolean
  chapters: readonly ChapterAsked[]
  /** The chapter that one is at; none on the overview, which says it all itself. */
  current?: string
  children: Child
}

/** What every page of the self-assessment has around it: the chapters, and how far each has come. */
export function DeclarationFrame({ view, hoster, title, lead, wrong, chapters, current, children }: Props) {
  const { t, to } = view
  const overview = { href: to(paths.declaration.href({ slug: hoster.slug })), label: t('compliance.declaration-short') }
  const above = underHoster(view, hoster)
  return (
    <Shell
      view={view}
      title={title}
      wrong={wrong ?? false}
      alternates={false}
      sheets={['charter']}
      trail={current ? [...above, overview] : above}
    >
      <PageHead title={title} lead={lead} mark={hoster.fictional && <FictionalMark view={view} />} />
      <div class={current ? 'wrap aside end' : 'wrap end'}>
        <div class="stack">{children}</div>
        {current && <Chapters view={view} slug={hoster.slug} chapters={chapters} current={current} />}
      </div>
    </Shell>
  )
}

interface ChaptersProps {
  view: View
  slug: string
  chapters: readonly ChapterAsked[]
  current: string
}

function Chapters({ view, slug, chapters, current }: ChaptersProps) {
  const { t, to } = view
  return (
    <nav class="stack sticky" aria-labelledby="chapters">
      <h2 id="chapters">{t('compliance.declaration-chapters')}</h2>
      <ul class="chapter-list">
        {chapters.map(({ chapter, letter, answered, count }) => (
          <li>
            <a
              href={to(paths.declarationChapter.href({ slug, chapter: chapter.id }))}
              aria-current={chapter.id === current ? 'page' : undefined}
            >
              <b aria-hidden="true">{letter}</b>
              <span>
                {titleOf(view, chapter)}{' '}
                <span class="small soft">{t('compliance.declaration-progress', { answered, count })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={to(paths.declaration.href({ slug }))}>{t('compliance.declaration-to-overview')}</a>
      </p>
    </nav>
  )
}

export const titleOf = ({ language }: View, { title, id }: Pick<Chapter, 'title' | 'id'>): string =>
  inLanguage(title, language)?.text ?? id
