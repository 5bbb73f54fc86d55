import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { StateKey } from '../../pages/state-key.tsx'
import { agentName } from '../../probes/robots.ts'
import { FromWhere, type FromWhereProps } from './from-where.tsx'

interface Props extends FromWhereProps {
  userAgent: string
}

const asked = [
  'monitoring.checker-asks-health',
  'monitoring.checker-asks-little',
  'monitoring.checker-asks-slowly',
  'monitoring.checker-asks-daily',
  'monitoring.checker-asks-not',
] as const

/** For who finds us in their logs: who asks, from where, how often, and how to let us in or keep us out. */
export function CheckerPage({ view, userAgent, ...from }: Props) {
  const { t, to, collective } = view
  const title = t('monitoring.checker-title')
  const code = (words: Child) => <code class="breaks">{words}</code>
  return (
    <Shell
      view={view}
      title={title}
      description={t('monitoring.checker-description', { collective: collective.name })}
      index
      canonical={paths.checker.href()}
      trail={[{ href: to(paths.status.href()), label: t('monitoring.status-title') }]}
    >
      <PageHead title={title} lead={t('monitoring.checker-lead', { collective: collective.name })} />
      <div class="wrap stack end">
        <h2>{t('monitoring.checker-name')}</h2>
        <p class="prose">{t('monitoring.checker-name-text')}</p>
        <pre class="letter">{userAgent}</pre>
        <FromWhere view={view} {...from} />
        <h2>{t('monitoring.checker-asks')}</h2>
        <div class="prose">
          <ul>
            {asked.map((key) => (
              <li>{t(key)}</li>
            ))}
          </ul>
        </div>
        <HowToLetIn view={view} />
        <h2 id="out">{t('monitoring.checker-out')}</h2>
        <p class="prose">{t.rich<Child>('monitoring.checker-out-choice', { page: ownPage(view) })}</p>
        <p class="prose">{t.rich<Child>('monitoring.checker-out-robots', { code })}</p>
        <pre class="letter">{`User-agent: ${agentName}\nDisallow: /`}</pre>
        <p class="prose">{t.rich<Child>('monitoring.checker-out-all', { code })}</p>
      </div>
      <StateKey view={view} />
      <div class="wrap stack end">
        <h2>{t('monitoring.checker-settles')}</h2>
        <p class="prose">{t('monitoring.checker-settles-text')}</p>
        <p>
          <a class="button outline" href={to(paths.checkerGuide.href())}>
            {t('monitoring.checker-guide')}
          </a>
        </p>
      </div>
    </Shell>
  )
}

function HowToLetIn({ view }: { view: View }) {
  const { t, to } = view
  const hosters = (words: Child) => <a href={to(paths.status.href())}>{words}</a>
  return (
    <>
      <h2 id="in">{t('monitoring.checker-in')}</h2>
      <p class="prose">{t('monitoring.checker-in-text')}</p>
      <p class="prose">{t.rich<Child>('monitoring.checker-in-beat', { page: ownPage(view) })}</p>
      <h2>{t('monitoring.checker-costs')}</h2>
      <p class="prose">{t.rich<Child>('monitoring.checker-costs-text', { hosters })}</p>
    </>
  )
}

/** Who acts for a hoster finds its choices from its own account. */
const ownPage = ({ to }: View) => {
  const account = to(paths.account.href())
  return (words: Child) => <a href={account}>{words}</a>
}
