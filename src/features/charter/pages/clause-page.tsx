import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { breadcrumb, graph } from '../../../ui/json-ld-parts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import type { KnownCheck } from '../charter-part.ts'
import type { ClauseInPlace } from '../clauses-of.ts'
import type { ClauseShown } from '../showing/clause-shown.ts'
import { ClauseLife } from './clause-life.tsx'
import { ClauseMeta } from './clause-lines.tsx'
import { Checked, Neighbours } from './clause-parts.tsx'
import { feedsOf } from './document-page.tsx'
import { trailOf } from './trail-of.ts'
import { Line, lineOf } from './words.tsx'

interface Props {
  view: View
  found: ClauseShown
  /** The checks that bear on it. */
  checks: readonly KnownCheck[]
  /** What higher rooms say of it, section by section. */
  parts: readonly Child[]
}

/** One clause: what it says, why, how one shows it, what a machine looks at, what became of it. */
export function ClausePage({ view, found, checks, parts }: Props) {
  const { t } = view
  const { shown, clause, hasForce, life } = found
  const { document, version } = shown
  const { slug } = document
  const isCharter = document.kind === 'charter'
  const name = lineOf(view, version.content.title)
  const title = t('charter.clause-named', { label: clause.label })
  const trail = trailOf(view, document, name)
  const address = paths.clause.href({ slug, clause: clause.id })
  const feeds = feedsOf(view, address, title)
  return (
    <Shell
      view={view}
      title={t('charter.clause-title', { label: clause.label, document: name })}
      description={plainStart(lineOf(view, clause.text))}
      index={hasForce}
      canonical={address}
      trail={trail}
      jsonLd={graph(breadcrumb(view, trail, title))}
      sheets={['charter']}
      feeds={feeds}
    >
      <PageHead
        face={
          <span class="big-letter" aria-hidden="true">
            {clause.label.charAt(0)}
          </span>
        }
        title={
          <>
            {title} <span class="soft small">{<Line view={view} text={clause.chapter.title} />}</span>
          </>
        }
      >
        {!hasForce && <NoForce view={view} found={found} />}
        <blockquote class="clause-text">
          <TranslatedMarkdown view={view} text={clause.text} under={1} />
        </blockquote>
        <ClauseMeta view={view} content={version.content} clause={clause} isCharter={isCharter} />
      </PageHead>
      <div class="wrap two wide-start">
        <div class="stack">
          <Said view={view} title={t('charter.why')} text={clause.why} id="why" />
          <Said view={view} title={t('charter.how')} text={clause.how} id="how" />
          {isCharter && <Checked view={view} clause={clause} checks={checks} />}
          {parts}
        </div>
        <section class="stack" aria-labelledby="life">
          <h2 id="life">{t('charter.life')}</h2>
          <ClauseLife view={view} slug={slug} life={life} />
          <FormatLinks view={view} feeds={feeds} label={t('charter.again-as')} />
        </section>
      </div>
      <Neighbours view={view} slug={slug} found={found} />
    </Shell>
  )
}

const NoForce = ({ view: { t, to }, found: { shown } }: Pick<Props, 'view' | 'found'>) => (
  <Notice kind="former" title={t('charter.clause-no-force')}>
    <p>
      <a href={to(paths.documentVersion.href({ slug: shown.document.slug, number: String(shown.version.number) }))}>
        {t('charter.clause-stands-in', { number: shown.version.number })}
      </a>
    </p>
  </Notice>
)

interface SaidProps {
  view: View
  id: string
  title: string
  text: ClauseInPlace['why']
}

const Said = ({ view, id, title, text }: SaidProps) =>
  Object.keys(text).length > 0 && (
    <section class="prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <TranslatedMarkdown view={view} text={text} />
    </section>
  )

/** The beginning of a text, for those who find the page elsewhere. */
const plainStart = (text: string) => text.replace(/[*_`>#[\]]/g, '').slice(0, 200)
