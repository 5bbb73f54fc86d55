import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { Difference } from '../../../ui/word-difference.tsx'
import { type Comparison, nothingChanged, wordsBetween } from '../../charter/index.ts'
import type { PublishedVersion } from '../amendment.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { titleOf } from '../title-of.ts'
import { DocumentDifferences } from './document-differences.tsx'
import { MadeUpNotice } from './made-up-notice.tsx'
import { titleIn, underAmendment } from './trails.ts'

interface Props {
  view: View
  shown: ProposalShown
  version: PublishedVersion
  /** The one before; null: this is the first. */
  former: PublishedVersion | null
  comparisons: readonly Comparison[]
}

/** One version of a proposal: what is new in it since the one before. */
export function VersionPage({ view, shown, version, former, comparisons }: Props) {
  const { t, language } = view
  const { amendment } = shown
  const { number, note, proposal } = version
  const title = t('amendments.version-title', { number, title: titleIn(view, proposal) })
  const names = {
    before: former ? t('amendments.version', { number: former.number }) : t('amendments.text-then'),
    after: t('amendments.version', { number }),
  }
  const isTextSame = comparisons.every(nothingChanged)
  const reasonsIn = (one: PublishedVersion | null) => one?.proposal.reasons[language] ?? ''
  const pairs = former
    ? [
        [titleOf(former.proposal, language), titleOf(proposal, language)],
        [reasonsIn(former), reasonsIn(version)],
      ].filter(([before, after]) => before !== after)
    : []
  return (
    <Shell
      view={view}
      title={title}
      index={!amendment.fictional}
      trail={underAmendment(view, amendment, shown.version.proposal)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={former ? t('amendments.version-lead') : t('amendments.version-first')}>
        {amendment.fictional && <MadeUpNotice view={view} />}
        {note && (
          <p>
            <bdi>{note}</bdi>
          </p>
        )}
      </PageHead>
      <div class="wrap stack">
        {pairs.map(([before = '', after = '']) => (
          <Difference view={view} words={wordsBetween(before, after)} {...names} />
        ))}
        {!former && <TranslatedMarkdown view={view} text={proposal.reasons} ofStranger />}
        {isTextSame && <p>{t('amendments.version-same-text')}</p>}
        {comparisons.map((comparison) => (
          <DocumentDifferences
            view={view}
            comparison={comparison}
            names={names}
            hrefOf={(clause) =>
              paths.amendmentClause.href({ slug: amendment.slug, document: comparison.shown.document.slug, clause })
            }
          />
        ))}
      </div>
    </Shell>
  )
}
