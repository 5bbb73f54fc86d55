import { isKey } from '../../../platform/i18n/index.ts'
import type { Route } from '../../../platform/web/index.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'

/** Who may do what: not a description of the program but its own list. */
export function RoutesPage({ view, routes }: { view: View; routes: readonly Route[] }) {
  const { t } = view
  const title = t('desk.routes')
  const byPolicy = [...Map.groupBy(routes, ({ policy }) => policy.name)]
  return (
    <Shell view={view} title={title} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('desk.routes-lead', { count: routes.length })} />
      <div class="wrap stack">
        {byPolicy.map(([name, routes]) => (
          <div class="stack">
            <h2>{policyIn(view, name)}</h2>
            <OfPolicy view={view} title={policyIn(view, name)} routes={routes} />
          </div>
        ))}
      </div>
    </Shell>
  )
}

/** Most policies let no key in: then nothing is said of keys. */
function OfPolicy({ view: { t, language }, title, routes }: { view: View; title: string; routes: readonly Route[] }) {
  const letsKeysIn = routes.some(({ policy }) => policy.scope !== undefined)
  const columns = [t('desk.column-address'), t('desk.column-method'), ...(letsKeysIn ? [t('desk.column-key')] : [])]
  const rows = routes.map(({ method, pattern, localised, policy, fromAnywhere }) => {
    const way = fromAnywhere ? 'desk.method-anywhere' : method === 'GET' ? 'desk.method-get' : 'desk.method-post'
    return {
      head: <code>{localised ? `/${language}${pattern === '/' ? '' : pattern}` : pattern}</code>,
      cells: [t(way), ...(letsKeysIn ? [policy.scope ?? t('desk.no-key')] : [])],
    }
  })
  return <Table caption={title} quietCaption stacked columns={columns} rows={rows} />
}

/** A policy that has no words yet is shown by its name. */
function policyIn({ t }: View, name: string): string {
  const key = `desk.policy-${name}`
  return isKey(key) ? t(key) : name
}
