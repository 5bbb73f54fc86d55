import type { Child } from 'hono/jsx'
import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { momentTold, reasonTold } from './told.tsx'

type CheckShown = ServiceShown['checks'][number]

interface Props {
  view: View
  checks: readonly CheckShown[]
}

/** What was asked and what came, where something changed or failed: for everybody, word for word. */
export function Checks({ view, checks }: Props) {
  const { t } = view
  return (
    <section class="stack" aria-labelledby="checks">
      <h2 id="checks">{t('monitoring.checks-title')}</h2>
      <p class="soft">{t('monitoring.checks-lead')}</p>
      {checks.length === 0 ? (
        <p>{t('monitoring.checks-none')}</p>
      ) : (
        checks.map((check) => <Check view={view} check={check} />)
      )}
    </section>
  )
}

function Check({ view, check }: { view: View; check: CheckShown }) {
  const { t } = view
  const { at, state, reason, evidence, vantage } = check
  return (
    <details class="chapter">
      <summary>
        {momentTold(view, at)} <State view={view} health={state} />
      </summary>
      <div class="stack">
        {reason && <p>{reasonTold(view, reason)}</p>}
        {vantage && <p class="small soft">{t('monitoring.check-elsewhere', { place: vantage })}</p>}
        <dl class="readable">
          <Row name={t('monitoring.check-asked')}>{evidence.asked.join('\n')}</Row>
          <Row name={t('monitoring.check-came')}>{evidence.came}</Row>
          {Object.entries(evidence.headers).map(([name, value]) => (
            <Row name={name}>{value}</Row>
          ))}
          {evidence.extract !== '' && <Row name={t('monitoring.check-extract')}>{evidence.extract}</Row>}
        </dl>
      </div>
    </details>
  )
}

const Row = ({ name, children }: { name: string; children?: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
)
