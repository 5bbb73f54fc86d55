import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import { type FirstDays, FirstDaysNotice } from '../../delegates/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Meant } from '../../journal/index.ts'
import type { DifferenceShown } from '../differences.ts'
import type { HeldChange } from '../held/held.ts'
import type { Source } from '../source.ts'
import { DifferencesPart } from './differences-part.tsx'
import { HeldPart } from './held-part.tsx'
import { ReportPart } from './report-part.tsx'
import { StatePart } from './state-part.tsx'

interface Props {
  view: View
  hoster: Hoster
  source: Source | undefined
  held: HeldChange[]
  differs: DifferenceShown[]
  meant: Meant
  form: FilledForm
  /** Of who looks: what waits for a word is not theirs yet. */
  days: FirstDays | null
  saved: string | undefined
}

/** Where a hoster's own files stand, how reading them goes, and what waits for a word. */
export function SourcePage({ view, hoster, source, held, differs, meant, form, saved, days }: Props) {
  const { t } = view
  const { name } = hoster.facts
  return (
    <Shell
      view={view}
      title={t('crawling.source-title', { hoster: name })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('crawling.source-title', { hoster: <bdi>{name}</bdi> })}
        lead={t.rich<Child>('crawling.source-lead', {
          guide: (words) => <a href={view.to(paths.describeGuide.href())}>{words}</a>,
        })}
      />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['address']} />
        {isSaved(saved) && <Notice kind="good" role="status" title={t(`crawling.saved-${saved}`)} />}
        {days && <FirstDaysNotice view={view} days={days} />}
        {held.length > 0 && <HeldPart {...{ view, hoster, held, meant }} mayAnswer={days === null} />}
        {source && <StatePart view={view} hoster={hoster} source={source} />}
        {source && differs.length > 0 && (
          <DifferencesPart view={view} hoster={hoster} source={source} differs={differs} meant={meant} />
        )}
        {source?.triedAt && <ReportPart view={view} report={source.report} />}
        <Address view={view} hoster={hoster} source={source} form={form} />
      </div>
    </Shell>
  )
}

const savings = ['address', 'asked', 'answer', 'lead', 'removed'] as const
const isSaved = (saved: string | undefined): saved is (typeof savings)[number] => savings.some((one) => one === saved)

function Address({ view, hoster, source, form }: Pick<Props, 'view' | 'hoster' | 'source' | 'form'>) {
  const { t, to } = view
  const { slug, facts } = hoster
  const shown = { ...form, values: { address: source?.address, ...form.values } }
  return (
    <section class="stack" aria-labelledby="address">
      <h2 id="address">{t('crawling.field-address')}</h2>
      <form method="post" action={to(paths.hosterSource.href({ slug }))} novalidate class="stack">
        <TextField
          view={view}
          form={shown}
          name="address"
          label={t('crawling.field-address-label')}
          hint={t('crawling.field-address-hint')}
          maxlength={500}
        />
        <p>
          <button type="submit" class={source ? 'button outline' : 'button'}>
            {t('crawling.save-address')}
          </button>
        </p>
      </form>
      {source ? (
        <form method="post" action={to(paths.hosterSourceRemoval.href({ slug }))}>
          <button type="submit" class="button outline small">
            {t('crawling.remove')}
          </button>
        </form>
      ) : (
        <p class="small soft">
          {t('crawling.none-yet')}{' '}
          <a href={to(paths.hosterDescription.href({ slug }))}>
            {t.rich<Child>('crawling.to-describe', { hoster: <bdi>{facts.name}</bdi> })}
          </a>
        </p>
      )}
    </section>
  )
}
