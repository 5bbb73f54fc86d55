import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { appealDays, type Sanction, stageOf } from '../sanction/sanction.ts'

interface Props {
  view: View
  sanctions: readonly Sanction[]
  hosters: readonly Hoster[]
}

/** Every suspension and exclusion that members were asked for, and how such a thing goes. */
export function SanctionsPage({ view, sanctions, hosters }: Props) {
  const { t, to, collective } = view
  const title = t('membership.sanctions-title')
  return (
    <Shell view={view} title={title} description={t('membership.sanctions-description')}>
      <PageHead title={title} lead={t('membership.sanctions-lead', { collective: collective.name })} />
      <div class="wrap stack end">
        {sanctions.length === 0 ? (
          <p>{t('membership.sanctions-none')}</p>
        ) : (
          <Table
            caption={t('membership.sanctions-all')}
            stacked
            columns={[
              t('membership.column-hoster'),
              t('membership.column-what'),
              t('membership.column-since'),
              t('membership.column-state'),
            ]}
            rows={sanctions.map((sanction) => ({
              head: <Named view={view} hoster={hosters.find(({ id }) => id === sanction.hosterId)} />,
              cells: [
                <a href={to(paths.sanction.href({ id: sanction.id }))}>{t(`membership.sanction-${sanction.kind}`)}</a>,
                dayOf(view, sanction.at),
                t(`membership.stage-${stageOf(sanction)}`),
              ],
            }))}
          />
        )}
        <section class="stack prose" aria-labelledby="how">
          <h2 id="how">{t('membership.sanctions-how')}</h2>
          <ol>
            <li>{t('membership.sanctions-how-reasons')}</li>
            <li>{t('membership.sanctions-how-reply')}</li>
            <li>{t('membership.sanctions-how-vote')}</li>
            <li>{t('membership.sanctions-how-appeal', { days: appealDays })}</li>
          </ol>
          <p>
            {t.rich<Child>('membership.sanctions-decisions', {
              link: (words: Child) => <a href={to(paths.decisions.href())}>{words}</a>,
            })}
          </p>
        </section>
      </div>
    </Shell>
  )
}

const Named = ({ view, hoster }: { view: View; hoster: Hoster | undefined }) =>
  hoster ? (
    <>
      <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
        <bdi>{hoster.facts.name}</bdi>
      </a>{' '}
      {hoster.fictional && <FictionalMark view={view} />}
    </>
  ) : (
    <>–</>
  )
