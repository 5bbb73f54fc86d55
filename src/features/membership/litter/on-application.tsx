import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { inBrowser } from '../../accounts/index.ts'
import { charterNow } from '../../compliance/index.ts'
import { decisionsAbout, findDecisionById, reasonsOf } from '../../decisions/index.ts'
import type { ApplicationPart } from '../application/part.ts'
import { worksOn } from '../application/policy.ts'
import { mayAppealUntil } from './appeal.ts'
import { acceptedAmong, type Treated, treatedOn } from './compared.ts'
import { hasMissed } from './missed.ts'
import { RefusalPart } from './pages/refusal-part.tsx'
import { appealOf, refusalsOf } from './refusal-queries.ts'
import { dayOfCollective } from './shown.ts'

/** On the page of an application that is voted on: where. */
export const voteOnApplication: ApplicationPart = async (c, { id, litterNumber }) => {
  const { db, view } = c.var
  const decisions = await decisionsAbout(db, { kind: 'application', id })
  const open = decisions.find(({ withdrawnAt, closedAt }) => withdrawnAt === null && closedAt === null)
  if (!open || litterNumber === null) return null
  const number = String(litterNumber)
  const href = open.batch === null ? paths.decision.href({ slug: open.slug }) : paths.litterVote.href({ number })
  return (
    <p>
      <a class="button outline" href={view.to(href)}>
        {view.t('membership.to-vote-page')}
      </a>
    </p>
  )
}

/** On the page of one that its litter left behind: what comes next. */
export const missedOnApplication: ApplicationPart = async ({ var: { db, view, now } }, application) => {
  if (!(await hasMissed(db, application, await dayOfCollective(db, now)))) return null
  return <Notice kind="wait" title={view.t('membership.missed-vote')} />
}

/** On the page of an application that was not admitted: why, and what comes next. */
export const refusalOnApplication: ApplicationPart = async (c, application) => {
  const { db, view, now } = c.var
  const refusals = application.cleared?.how === 'all' ? [] : await refusalsOf(db, application.id)
  if (refusals.length === 0) return null
  const person = inBrowser(c)
  const isOwn = person !== null && (await worksOn(db, person.personId, application))
  const appeal = (await appealOf(db, application.id)) ?? null
  const shared = { view, application, charter: await charterNow(db, now), appeal, isOwn }
  const appealUntil = await mayAppealUntil(db, application, now)
  const parts = []
  for (const [at, refusal] of refusals.entries()) {
    const before = new Map<string, Treated[]>()
    for (const clauseId of refusal.clauseIds.slice(0, 20)) {
      const treated = await treatedOn(db, clauseId, { now, readsFirst: () => false })
      const others = treated.filter((one) => one.application.id !== application.id)
      before.set(clauseId, acceptedAmong(others, { before: refusal.at, fictional: application.hoster.fictional }))
    }
    const decision = refusal.decisionId === null ? null : await findDecisionById(db, refusal.decisionId)
    const reasons = decision ? await reasonsOf(db, decision.id) : []
    const until = at === refusals.length - 1 ? appealUntil : null
    parts.push(<RefusalPart {...shared} {...{ refusal, decision, reasons, before }} appealUntil={until} />)
  }
  return <>{parts}</>
}
