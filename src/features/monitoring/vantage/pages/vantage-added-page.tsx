import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Snippet } from '../../../../ui/snippet.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'

/** A vantage point that was just made: the only time that anybody sees its key. */
export function VantageAddedPage({ view, name, vantageKey }: { view: View; name: string; vantageKey: string }) {
  const { t, to, publicUrl } = view
  const title = t('monitoring.vantage-added-title')
  const all = to(paths.coordinationVantages.href())
  return (
    <Shell
      view={view}
      title={title}
      alternates={false}
      trail={[...underCoordination(view), { href: all, label: t('monitoring.vantages-title') }]}
    >
      <PageHead title={title} lead={t.rich<Child>('monitoring.vantage-added-lead', { name: <bdi>{name}</bdi> })} />
      <div class="wrap stack end">
        <Snippet
          id="settings"
          label={t('monitoring.vantage-settings')}
          hint={t('monitoring.vantage-settings-hint')}
          code={`ROLE=worker\nREPORT_TO=${publicUrl}\nREPORT_KEY=${vantageKey}\n`}
        />
        <p>
          <a class="button" href={all}>
            {t('monitoring.vantage-noted')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
