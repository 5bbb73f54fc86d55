import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { SourceShown } from '../sources-shown.ts'

/** Every hoster that describes itself in files of its own. */
export function SourcesPage({ view, sources }: { view: View; sources: SourceShown[] }) {
  const { t, to } = view
  const title = t('crawling.sources-title')
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('crawling.sources-lead')} />
      <div class="wrap stack end">
        {sources.length === 0 ? (
          <p class="prose">{t('crawling.sources-none')}</p>
        ) : (
          <Table
            caption={t('crawling.sources-table')}
            quietCaption
            stacked
            columns={[
              t('crawling.column-hoster'),
              t('crawling.column-address'),
              t('crawling.column-read'),
              t('crawling.column-waits'),
            ]}
            rows={sources.map((source) => ({
              head: (
                <>
                  <a href={to(paths.hosterSource.href({ slug: source.slug }))}>
                    <bdi>{source.name}</bdi>
                  </a>{' '}
                  {source.fictional && <FictionalMark view={view} />}
                </>
              ),
              cells: [
                <span class="breaks">
                  <bdi>{source.address}</bdi>
                </span>,
                source.readAt ? dayOf(view, source.readAt) : t('crawling.state-never'),
                waitsOf(view, source),
              ],
            }))}
          />
        )}
        <p>
          <a href={to(paths.coordinationFederations.href())}>{t('crawling.federations-title')}</a>
        </p>
      </div>
    </Shell>
  )
}

function waitsOf(view: View, { held, failingSince }: SourceShown): string {
  const { t } = view
  if (held > 0) return t('crawling.waits-held', { count: held })
  return failingSince ? t('crawling.waits-failing', { date: dayOf(view, failingSince) }) : t('crawling.waits-nothing')
}
