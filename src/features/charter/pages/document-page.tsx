import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { documentJsonLd } from '../showing/json-ld.ts'
import { type DocumentShown, stateIn } from '../showing/shown.ts'
import { translationGaps } from '../stamp-of.ts'
import { ChapterList, Chapters } from './chapters.tsx'
import { Standing } from './standing.tsx'
import { trailOf } from './trail-of.ts'
import { Line, lineOf } from './words.tsx'

interface Props {
  view: View
  shown: DocumentShown
  /** The address of one version for ever, rather than of the one in force. */
  isPermanent: boolean
  /** What higher rooms say beside a clause, by its id. */
  beside?: ReadonlyMap<string, Child>
}

/** A document as it is read: what it is, its chapters, its clauses. */
export function DocumentPage({ view, shown, isPermanent, beside = new Map() }: Props) {
  const { document, version } = shown
  const { content, number } = version
  const { slug, kind } = document
  const isCharter = kind === 'charter'
  const own = lineOf(view, content.title)
  const title = isPermanent ? view.t('charter.version-of', { title: own, number }) : own
  const address = isPermanent
    ? paths.documentVersion.href({ slug, number: String(number) })
    : paths.document.href({ slug })
  const feeds = feedsOf(view, address, own)
  const trail = trailOf(view, isPermanent ? document : null, own)
  const hasContents = content.chapters.length > 2
  return (
    <Shell
      view={view}
      title={title}
      description={descriptionOf(view, shown)}
      index={!isPermanent || stateIn(shown, version) !== 'in-force'}
      canonical={address}
      trail={trail}
      sheets={['charter']}
      feeds={feeds}
      jsonLd={documentJsonLd(view, shown, trail, title)}
    >
      <PageHead
        title={isPermanent ? title : <Line view={view} text={content.title} />}
        lead={<Lead view={view} shown={shown} />}
      >
        <Standing view={view} shown={shown} />
        <Translation view={view} shown={shown} />
      </PageHead>
      <div class={hasContents ? 'wrap aside' : 'wrap'}>
        {hasContents && <ChapterList view={view} content={content} />}
        <div>
          {Object.keys(content.foreword).length > 0 && (
            <div class="prose foreword">
              <TranslatedMarkdown view={view} text={content.foreword} under={1} />
            </div>
          )}
          <Chapters view={view} slug={slug} content={content} isCharter={isCharter} beside={beside} />
          <p class="row no-print">
            <a class="button outline" href={view.to(paths.documentVersions.href({ slug }))}>
              {view.t('charter.all-versions', { count: shown.versions.length })}
            </a>
          </p>
          <FormatLinks view={view} feeds={feeds} label={view.t('charter.again-as')} />
        </div>
      </div>
    </Shell>
  )
}

/** How much one promises: said of a charter, where it matters. */
function Lead({ view, shown: { document, version } }: Pick<Props, 'view' | 'shown'>) {
  const { chapters } = version.content
  const clauses = chapters.flatMap((chapter) => chapter.clauses)
  if (document.kind !== 'charter' || clauses.length === 0) return null
  const required = clauses.filter(({ level }) => level === 'required').length
  const counts = { count: clauses.length, chapters: chapters.length, required, recommended: clauses.length - required }
  return <>{view.t('charter.lead', counts)}</>
}

/** In another language than the one that it was decided in: how far the translation goes. */
function Translation({ view, shown: { version } }: Pick<Props, 'view' | 'shown'>) {
  const { t, format, language } = view
  const { content } = version
  if (language === content.original) return null
  const { missing, behind } = translationGaps(content, language)
  return (
    <Notice title={t('charter.translated-from', { language: format.languageName(content.original) })}>
      {(missing.length > 0 || behind.length > 0) && (
        <p>{t('charter.translation-gaps', { missing: missing.length, behind: behind.length })}</p>
      )}
    </Notice>
  )
}

const descriptionOf = (view: View, { document, version }: DocumentShown) =>
  view.t(document.kind === 'charter' ? 'charter.description' : 'charter.description-other', {
    title: lineOf(view, version.content.title),
    collective: view.collective.name,
  })

export const feedsOf = (view: View, address: string, title: string): Feed[] => [
  { title, href: `${view.to(address)}.json`, type: 'application/json' },
  { title, href: `${view.to(address)}.md`, type: 'text/markdown' },
]
