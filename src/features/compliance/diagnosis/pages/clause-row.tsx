import { paths } from '../../../../paths.ts'
import { ClauseStateMark } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { TranslatedMarkdown } from '../../../../ui/translated-markdown.tsx'
import type { View } from '../../../../ui/view.ts'
import { clauseAnchor } from '../../../charter/index.ts'
import { DeclaredPart } from '../../declaration/pages/declared-part.tsx'
import { ContestPart, isContestable, RepliesPart } from '../../reply/index.ts'
import { RulingsPart } from '../../ruling/index.ts'
import { said } from '../../said.ts'
import type { ClauseStanding, Standing } from '../../standing/index.ts'
import { SuspectLink } from '../../suspicion/index.ts'
import type { DiagnosisShown } from '../diagnosis.ts'
import { FindingLine } from './findings-list.tsx'
import { ShareLine } from './share-line.tsx'

interface Props {
  view: View
  shown: DiagnosisShown
  standing: Standing
  clause: ClauseStanding
}

/** How the hoster stands against one clause: the state, why, and behind a click what it rests on. */
export function ClauseRow({ view, shown, standing, clause: held }: Props) {
  const { t, to } = view
  const { clause, state, since, why } = held
  const share = shown.shares.get(clause.id)
  const { slug } = standing.charter.document
  return (
    <li id={clauseAnchor(clause.id)} class={clause.level === 'recommended' ? 'recommended' : undefined}>
      <a class="label" href={to(paths.clause.href({ slug, clause: clause.id }))}>
        {clause.label}
      </a>
      <div>
        <TranslatedMarkdown view={view} text={clause.text} />
        <p class="meta">
          <ClauseStateMark view={view} state={state} />
          {since && <span>{t('compliance.state-since', { date: dayOf(view, since) })}</span>}
          <span class="level">{t(`charter.level-${clause.level}`)}</span>
          {share && share.known > 0 && <ShareLine view={view} share={share} />}
        </p>
        <p class="small soft">{said(view, why)}</p>
        <Behind view={view} shown={shown} clause={held} />
      </div>
    </li>
  )
}

function Behind({ view, shown, clause: held }: Omit<Props, 'standing'>) {
  const { whose, declaration, rulings } = shown
  const { clause, findings, declared, waiver } = held
  const ruled = rulings.filter(({ clauseId }) => clauseId === clause.id)
  const count = findings.length + (declared ? 1 : 0) + ruled.length + (waiver ? 1 : 0)
  const { hoster } = whose
  const suspect = hoster && !whose.isOwn && !clause.unconfirmed && (
    <p class="no-print">
      <SuspectLink view={view} hoster={hoster} clauseId={clause.id} />
    </p>
  )
  if (count === 0) return suspect
  return (
    <details>
      <summary>{view.t('compliance.rests-on', { count })}</summary>
      <div class="stack">
        {declared && declaration && (
          <section class="stack">
            <h4>{view.t('compliance.rests-declared')}</h4>
            <DeclaredPart view={view} declarationId={declaration.id} declared={declared} />
          </section>
        )}
        {waiver && (
          <p>
            {view.t('compliance.rests-waiver', { decision: waiver.decisionName, reason: waiver.reason })}{' '}
            {waiver.decisionUrl && <ExternalLink view={view} href={waiver.decisionUrl} />}
          </p>
        )}
        {findings.length > 0 && <h4>{view.t('compliance.rests-found')}</h4>}
        {findings.map((finding) => (
          <Finding view={view} shown={shown} clauseId={clause.id} finding={finding} />
        ))}
        {ruled.length > 0 && (
          <section class="stack">
            <h4>{view.t('compliance.rests-ruled')}</h4>
            <RulingsPart view={view} rulings={ruled} charter={shown.charter} about="clause" />
          </section>
        )}
        {suspect}
      </div>
    </details>
  )
}

interface FindingProps extends Pick<Props, 'view' | 'shown'> {
  clauseId: string
  finding: ClauseStanding['findings'][number]
}

/** What was found beside what the hoster answers. */
function Finding({ view, shown: { whose, replies, contests }, clauseId, finding }: FindingProps) {
  const { hoster, isOwn } = whose
  const answers = replies.get(finding.id) ?? []
  const mayContest = isOwn && isContestable(finding)
  return (
    <div class="said-and-answered">
      <ul class="evidence">
        <li>
          <FindingLine view={view} whose={whose} finding={finding} />
        </li>
      </ul>
      {hoster && (
        <div class="stack">
          <RepliesPart view={view} hoster={hoster} findingId={finding.id} replies={answers} mayReply={isOwn} />
          <ContestPart {...{ view, hoster, findingId: finding.id, says: finding, clauseId, contests, mayContest }} />
        </div>
      )}
    </div>
  )
}
