import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { daysShown, type Share, type SharesOfKind } from '../shares.ts'
import type { Stall } from '../stalls.ts'
import { serviceHref } from './service-names.tsx'
import { stallTrail } from './stall-trail.ts'

interface Props {
  view: View
  stalls: readonly Stall[]
  kinds: SharesOfKind[]
}

/** Whether the lot is fair: what was opened, beside what the weights say. */
export function SharesPage({ view, stalls, kinds }: Props) {
  const { t, to } = view
  const title = t('portal.shares-title')
  return (
    <Shell view={view} title={title} index trail={stallTrail(view)}>
      <PageHead title={title} lead={t('portal.shares-lead', { days: daysShown })} />
      <div class="wrap prose">
        <p>{t('portal.shares-how')}</p>
        <p>
          <a href={`${to(paths.portalShares.href())}.csv`}>{t('portal.shares-csv')}</a>
        </p>
      </div>
      <div class="wrap band stack">
        {kinds.map((kind) => (
          <OfKind view={view} stall={stalls.find((stall) => stall.kind === kind.kind)} of={kind} />
        ))}
      </div>
    </Shell>
  )
}

function OfKind({ view, stall, of }: { view: View; stall: Stall | undefined; of: SharesOfKind }) {
  const { t } = view
  const { kind, openings, shares } = of
  return (
    <section class="stack" aria-labelledby={kind}>
      <h2 id={kind}>{stall ? <TranslatedText view={view} text={stall.name} /> : kind}</h2>
      <p class="soft">{t('portal.openings', { count: openings })}</p>
      {shares.length > 0 && (
        <Table
          caption={t('portal.shares-caption', { kind })}
          quietCaption
          columns={[t('portal.column-service'), t('portal.column-opened'), t('portal.column-weight')]}
          rows={shares.map((share) => ({
            head: <Who view={view} share={share} />,
            cells: [
              <Bar view={view} value={share.share} words={t('portal.openings', { count: share.openings })} />,
              <Bar view={view} value={share.wanted} words={t('portal.weighs', { weight: share.weight })} />,
            ],
          }))}
        />
      )}
    </section>
  )
}

function Who({ view, share: { reference, hosterName, name, fictional } }: { view: View; share: Share }) {
  const label: Child = <bdi>{name}</bdi>
  return (
    <>
      {reference === null ? label : <a href={view.to(serviceHref(reference))}>{label}</a>}{' '}
      <span class="small soft">
        <bdi>{hosterName}</bdi>
      </span>{' '}
      {fictional && <FictionalMark view={view} />}
    </>
  )
}

/** A share as a bar, and in words: the bar alone tells nothing to who does not see it. */
function Bar({ view, value, words }: { view: View; value: number; words: string }) {
  const percent = view.t('portal.percent', { share: value })
  return (
    <>
      <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="wood" width="100" height="8" />
        <rect class="f1" width={String(Math.round(1000 * value) / 10)} height="8" />
      </svg>{' '}
      {percent} <span class="small soft">({words})</span>
    </>
  )
}
