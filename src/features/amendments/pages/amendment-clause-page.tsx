import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type ClauseDifference, type Comparison, lineOf } from '../../charter/index.ts'
import { type TopicsOn, TopicsPart } from '../../discussions/index.ts'
import type { Consequence } from '../consequences/consequences-of.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { ConsequencePart } from './consequences-part.tsx'
import { DocumentDifferences } from './document-differences.tsx'
import { MadeUpNotice } from './made-up-notice.tsx'
import { titleIn, underAmendment } from './trails.ts'

interface Props {
  view: View
  shown: ProposalShown
  comparison: Comparison
  clause: ClauseDifference
  consequences: readonly Consequence[]
  topics: TopicsOn
  about: string
}

/** One clause of a proposal: what changes in it, what that asks of members, and what people say of it. */
export function AmendmentClausePage({ view, shown, comparison, clause, consequences, topics, about }: Props) {
  const { t } = view
  const { amendment, version } = shown
  const label = (clause.after ?? clause.before)?.label ?? clause.id
  const document = lineOf(view, comparison.after.content.title)
  const name = t('amendments.clause-of', { label, document })
  const title = t('amendments.clause-title', { clause: name, title: titleIn(view, version.proposal) })
  const alone = { ...comparison, frame: { title: null, foreword: null, chapters: [] }, clauses: [clause] }
  return (
    <Shell
      view={view}
      title={title}
      index={!amendment.fictional}
      canonical={about}
      trail={underAmendment(view, amendment, version.proposal)}
      sheets={['charter']}
    >
      <PageHead title={name} lead={<bdi>{titleIn(view, version.proposal)}</bdi>}>
        {amendment.fictional && <MadeUpNotice view={view} />}
      </PageHead>
      <div class="wrap stack">
        <DocumentDifferences view={view} comparison={alone} hrefOf={() => about} />
        {consequences.map((consequence) => (
          <ConsequencePart view={view} consequence={consequence} heading="h2" />
        ))}
        <TopicsPart view={view} about={about} topics={topics} />
      </div>
    </Shell>
  )
}
