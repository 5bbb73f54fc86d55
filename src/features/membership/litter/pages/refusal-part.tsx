import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseName } from '../../../compliance/index.ts'
import type { Decision, Reason } from '../../../decisions/index.ts'
import type { Application } from '../../application/application.ts'
import { Words } from '../../review/pages/words.tsx'
import type { Treated } from '../compared.ts'
import type { AdmissionAppeal, AdmissionRefusal } from '../refusal.ts'

interface Props {
  view: View
  application: Application
  charter: CharterInForce | null
  refusal: AdmissionRefusal
  decision: Decision | null
  reasons: readonly Reason[]
  /** What was accepted before on the same clauses. */
  before: ReadonlyMap<string, readonly Treated[]>
  appeal: AdmissionAppeal | null
  /** Until when an appeal may be made; null: not, or not any more. */
  appealUntil: string | null
  isOwn: boolean
}

/** Why a hoster was not admitted: clauses, reasons, what was accepted before, when to come again, and the appeal. */
export function RefusalPart(props: Props) {
  const { view, application, refusal, decision, reasons, appeal, appealUntil, isOwn } = props
  const { t, to, format } = view
  const { slug, hoster } = application
  return (
    <section class="stack" aria-labelledby={`refusal-${refusal.round}`}>
      <h2 id={`refusal-${refusal.round}`}>
        {t(refusal.round === 'appeal' ? 'membership.refusal-title-appeal' : 'membership.refusal-title-first')}
      </h2>
      <Notice kind="former" title={t(`membership.result-${refusal.result}`, { name: hoster.name })}>
        {decision && (
          <p>
            <a href={to(paths.decision.href({ slug: decision.slug }))}>{t('membership.to-decision')}</a>
          </p>
        )}
      </Notice>
      {refusal.text !== null && refusal.language !== null && <Words text={refusal.text} language={refusal.language} />}
      <RefusedClauses {...props} />
      {reasons.some(({ reason }) => reason !== null) && (
        <>
          <h3>{t('membership.reasons-title', { count: reasons.length })}</h3>
          <ul>
            {reasons.map(({ reason, language }) => reason && <li>{<Words text={reason} language={language} />}</li>)}
          </ul>
        </>
      )}
      <p>
        {refusal.againOn === null
          ? t('membership.again-any')
          : t('membership.again-on', { date: format.date(refusal.againOn) })}
      </p>
      {appeal?.refusalId === refusal.id && (
        <div class="answer">
          <p class="small soft">
            {t.rich<Child>('membership.appeal-of', {
              name: <bdi>{hoster.name}</bdi>,
              date: format.date(appeal.at.slice(0, 10)),
            })}
          </p>
          <Words text={appeal.reason} language={appeal.language} />
        </div>
      )}
      {appealUntil !== null && (
        <p>
          {t('membership.appeal-until', { date: format.date(appealUntil) })}{' '}
          {isOwn && (
            <a class="button outline small" href={to(paths.applicationAppeal.href({ slug }))}>
              {t('membership.to-appeal')}
            </a>
          )}
        </p>
      )}
    </section>
  )
}

function RefusedClauses({ view, charter, refusal, before, application }: Props) {
  const { t, to } = view
  if (refusal.clauseIds.length === 0) return null
  return (
    <>
      <h3>{t('membership.refused-clauses')}</h3>
      <ul class="rows">
        {refusal.clauseIds.map((clauseId) => {
          const accepted = before.get(clauseId) ?? []
          return (
            <li>
              <ClauseName view={view} charter={charter} clauseId={clauseId} />
              <p class="small">
                {t('membership.accepted-before', { count: accepted.length })}{' '}
                {application.litterNumber !== null && (
                  <a href={to(paths.litterClause.href({ number: String(application.litterNumber), clause: clauseId }))}>
                    {t('membership.to-same-clause')}
                  </a>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
