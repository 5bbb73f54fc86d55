import { paths } from '../../../paths.ts'
import { isKey } from '../../../platform/i18n/index.ts'
import type { Route } from '../../../platform/web/index.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'

/** Who may do what: not a description of the program but its own list. */
export function RoutesPage({ view, routes }: { view: View; routes: readonly Route[] }) {
  const { t, to } = view
  const title = t('desk.routes')
  const byPolicy = [...Map.groupBy(routes, ({ policy }) => policy.name)]
  return (
    <Shell
      view={view}
      title={title}
      trail={[{ href: to(paths.coordination.href()), label: t('desk.coordination-title') }]}
    >
      <PageHead title={title} lead={t('desk.routes-lead', { count: routes.length })} />
      <div class="wrap stack">
        {byPolicy.map(([name, routes]) => (
          <div class="stack">
            <h2>{policyIn(view, name)}</h2>
            <Table
              caption={policyIn(view, name)}
              quietCaption
              stacked
              columns={[t('desk.column-address'), t('desk.column-method'), t('desk.column-key')]}
              rows={routes.map(({ method, pattern, localised, policy, fromAnywhere }) => ({
                head: <code>{localised ? `/${view.language}${pattern === '/' ? '' : pattern}` : pattern}</code>,
                cells: [
                  fromAnywhere
                    ? t('desk.method-anywhere')
                    : t(method === 'GET' ? 'desk.method-get' : 'desk.method-post'),
                  policy.scope ?? '–',
                ],
              }))}
            />
          </div>
        ))}
      </div>
    </Shell>
  )
}

/** A policy that has no words yet is shown by its name. */
function policyIn({ t }: View, name: string): string {
  const key = `desk.policy-${name}`
  return isKey(key) ? t(key) : name
}
