import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Federation } from './queries.ts'

interface Props {
  view: View
  list: Federation[]
  form: FilledForm
}

/** The federations whose hosters the site looks for. */
export function FederationsPage({ view, list, form }: Props) {
  const { t, to } = view
  const title = t('crawling.federations-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('crawling.federations-lead')} />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['address']} />
        {list.length === 0 && <p class="prose">{t('crawling.federations-none')}</p>}
        {list.length > 0 && (
          <ul class="rows">
            {list.map((federation) => (
              <li>
                <p>
                  <a href={to(paths.coordinationFederation.href({ id: federation.id }))}>
                    <bdi class="breaks">{federation.name ?? federation.address}</bdi>
                  </a>
                </p>
                <p class="small soft">{stateOf(view, federation)}</p>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={to(paths.coordinationFederations.href())} novalidate class="stack">
          <TextField view={view} form={form} name="address" label={t('crawling.field-federation')} maxlength={500} />
          <p>
            <button type="submit" class="button">
              {t('crawling.add-federation')}
            </button>
          </p>
        </form>
      </div>
    </Shell>
  )
}

export function stateOf(view: View, { readAt, failingSince }: Federation): string {
  const { t } = view
  if (failingSince) return t('crawling.federation-failing', { date: dayOf(view, failingSince) })
  return readAt ? t('crawling.federation-read', { date: dayOf(view, readAt) }) : t('crawling.federation-unread')
}
