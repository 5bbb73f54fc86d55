import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Outcome } from '../claims/ask-domain.ts'
import { isReady } from '../claims/ask-domain.ts'
import { claimDays } from '../claims/claim.ts'
import type { Standing } from '../claims/standing.ts'
import { ClaimOutcome } from './claim-outcome.tsx'
import { ClaimWays } from './claim-ways.tsx'

interface Props {
  view: View
  standing: Standing
  form: FilledForm
  outcome: Exclude<Outcome, string> | null
}

/** How somebody shows that a hoster is theirs: its domain says so, in one of three ways. */
export function ClaimPage({ view, standing, form, outcome }: Props) {
  const { t } = view
  const { hoster, delegates, isDelegate } = standing
  const { name } = hoster.facts
  const title = isDelegate ? 'delegates.claim-again-title' : 'delegates.claim-title'
  const isWrong = form.errors.length > 0 || outcome !== null
  return (
    <Shell
      view={view}
      title={t(title, { hoster: name })}
      wrong={isWrong}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>(title, { hoster: <bdi>{name}</bdi> })}
        lead={isDelegate ? t('delegates.claim-again-lead') : t('delegates.claim-lead')}
      />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={[]} />
        {outcome && <ClaimOutcome view={view} standing={standing} outcome={outcome} />}
        {delegates > 0 && !isDelegate && (
          <Notice title={t('delegates.claim-others', { count: delegates })}>
            <p>{t('delegates.claim-others-told')}</p>
          </Notice>
        )}
        <Proof view={view} standing={standing} />
        {!isDelegate && (
          <p class="prose">{t.rich<Child>('delegates.claim-otherwise', { link: toCoordination(view) })}</p>
        )}
      </div>
    </Shell>
  )
}

function Proof({ view, standing }: Pick<Props, 'view' | 'standing'>) {
  const { t, to } = view
  const { hoster, domain } = standing
  if (hoster.fictional) return <Notice kind="former" title={t('delegates.claim-fictional')} />
  if (!domain) return <Notice kind="wait" title={t('delegates.claim-no-domain')} />
  if (isReady(standing)) return <ClaimWays view={view} standing={standing} />
  return (
    <section class="stack prose" aria-labelledby="begin">
      <h2 id="begin">{t.rich<Child>('delegates.claim-domain', { domain: <bdi>{domain.name}</bdi> })}</h2>
      <p>{standing.isDelegate ? t('delegates.claim-begin-again') : t('delegates.claim-begin')}</p>
      <form method="post" action={to(paths.hosterClaim.href({ slug: hoster.slug }))}>
        <div class="form-actions">
          <button class="button" type="submit">
            {t('delegates.claim-begin-button')}
          </button>
          <span class="small soft">{t('delegates.claim-lasts', { days: claimDays })}</span>
        </div>
      </form>
    </section>
  )
}

export const toCoordination = (view: View) => (words: Child) => (
  <a href={view.to(paths.contact.href({}, { to: ['coordination'] }))}>{words}</a>
)
