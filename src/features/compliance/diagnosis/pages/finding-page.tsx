import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ClauseStateMark } from '../../../../ui/clause-state.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { Step } from '../../../../ui/trail.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { checkNamed } from '../../checks/index.ts'
import { ContestPart, isContestable, RepliesPart } from '../../reply/index.ts'
import { underDiagnosis } from '../../reply/pages/under-diagnosis.ts'
import { checkTitle, placeOf } from '../check-words.ts'
import type { FindingShown } from '../finding-shown.ts'
import { ChangesPart } from './changes-part.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { FindingLine } from './findings-list.tsx'

/** Letters of a name that fit a title. */
const room = 20

interface Props {
  view: View
  shown: FindingShown
}

/** One finding: what was looked for and how, what was asked and came, and what the hoster answers. */
export function FindingPage({ view, shown }: Props) {
  const { t } = view
  const { whose, finding } = shown
  const { hoster, name, fictional } = whose
  const check = checkNamed(finding.check)
  const place = placeOf(finding)
  const title = t('compliance.finding-title', {
    check: checkTitle(view, finding.check),
    hoster: short(name, room),
  })
  return (
    <Shell view={view} title={title} trail={trailOf(view, whose)} sheets={['charter']}>
      <PageHead
        title={checkTitle(view, finding.check)}
        mark={fictional && <FictionalMark view={view} />}
        lead={
          place === null
            ? t.rich<Child>('compliance.finding-of-site', { hoster: <bdi>{name}</bdi> })
            : t.rich<Child>('compliance.finding-of-service', {
                service: <bdi>{place}</bdi>,
                hoster: <bdi>{name}</bdi>,
              })
        }
      />
      <div class="wrap stack end">
        <div class="said-and-answered">
          <ul class="evidence">
            <li>
              <FindingLine view={view} whose={whose} finding={finding} />
            </li>
          </ul>
          {hoster && <Answers view={view} shown={shown} hoster={hoster} />}
        </div>
        <EvidencePart
          view={view}
          evidence={finding.result === null ? (finding.seen?.evidence ?? []) : finding.evidence}
        />
        {check && (
          <section class="stack prose" aria-labelledby="method">
            <h2 id="method">{t('compliance.finding-method')}</h2>
            <p>{t(check.method)}</p>
          </section>
        )}
        <BearsOn view={view} shown={shown} />
        <ChangesPart view={view} whose={whose} changes={shown.changes} />
      </div>
    </Shell>
  )
}

const trailOf = (view: View, { hoster }: FindingShown['whose']): Step[] =>
  hoster
    ? [...underHoster(view, hoster), ...underDiagnosis(view, hoster)]
    : [{ href: view.to(paths.ownDiagnosis.href()), label: view.t('compliance.trail-diagnosis') }]

function Answers({ view, shown, hoster }: Props & { hoster: Hoster }) {
  const { whose, finding, replies, contests, clauses } = shown
  const { isOwn } = whose
  const own = replies.get(finding.id) ?? []
  const mayContest = isOwn && isContestable(finding)
  return (
    <div class="stack">
      <RepliesPart view={view} hoster={hoster} findingId={finding.id} replies={own} mayReply={isOwn} />
      {clauses.map(({ clause }) => (
        <ContestPart
          {...{ view, hoster, findingId: finding.id, says: finding, clauseId: clause.id, contests }}
          mayContest={mayContest}
        />
      ))}
    </div>
  )
}

function BearsOn({ view, shown: { charter, clauses } }: Props) {
  const { t, to } = view
  if (charter === null) return null
  return (
    <section class="stack" aria-labelledby="bears-on">
      <h2 id="bears-on">{t('compliance.finding-bears-on')}</h2>
      {clauses.length === 0 ? (
        <p class="prose">{t('compliance.finding-bears-on-none')}</p>
      ) : (
        <ul class="rows">
          {clauses.map(({ clause, state }) => (
            <li>
              <p>
                <a href={to(paths.clause.href({ slug: charter, clause: clause.id }))}>
                  {t('charter.clause-named', { label: clause.label })}
                </a>{' '}
                <span class="soft">
                  <TranslatedText view={view} text={clause.chapter.title} />
                </span>{' '}
                <ClauseStateMark view={view} state={state} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
