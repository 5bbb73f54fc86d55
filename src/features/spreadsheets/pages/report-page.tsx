import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Steps } from '../../../ui/steps.tsx'
import type { View } from '../../../ui/view.ts'
import type { Meant } from '../../journal/index.ts'
import { countsOf, isNothingToDo } from '../applying/outcome.ts'
import type { Fate } from '../planning/line.ts'
import type { Plan } from '../planning/plan.ts'
import type { Upload } from '../upload.ts'
import { LinesPart } from './lines-part.tsx'
import { RemarksPart } from './remarks-part.tsx'
import { RemovalForm } from './removal-form.tsx'
import { stepsOf, underSpreadsheets } from './trail.ts'

interface Props {
  view: View
  upload: Upload
  /** Null while the list is being applied. */
  plan: Plan | null
  meant: Meant
}

/** What a list would do, line by line, and what it did. */
export function ReportPage({ view, upload, plan, meant }: Props) {
  const { t } = view
  const title = t('spreadsheets.report-title', { name: upload.name })
  return (
    <Shell view={view} title={title} alternates={false} trail={underSpreadsheets(view)}>
      <PageHead title={<bdi class="breaks">{title}</bdi>} lead={plan && <Lead view={view} plan={plan} />} />
      <div class="wrap stack end">
        <Steps view={view} steps={stepsOf(view, upload, 'report')} />
        {plan ? (
          <Report view={view} upload={upload} plan={plan} meant={meant} />
        ) : (
          <Applying view={view} upload={upload} />
        )}
      </div>
    </Shell>
  )
}

const Lead = ({ view: { t }, plan }: { view: View; plan: Plan }) => <>{t('spreadsheets.would', countsOf(plan.lines))}</>

const Applying = ({ view: { t, to }, upload: { id } }: Pick<Props, 'view' | 'upload'>) => (
  <Notice kind="wait" role="status" title={t('spreadsheets.applying')}>
    <p>{t('spreadsheets.applying-text')}</p>
    <p>
      <a href={to(paths.coordinationSpreadsheetReport.href({ id }))}>{t('spreadsheets.look-again')}</a>
    </p>
  </Notice>
)

function Report({ view, upload, plan, meant }: Props & { plan: Plan }) {
  const { t } = view
  const of = (fate: Fate) => plan.lines.filter((line) => line.fate === fate)
  const counts = countsOf(plan.lines)
  const part = { view, format: upload.format, meant }
  return (
    <>
      {upload.outcome && (
        <Notice kind="good" role="status" title={t('spreadsheets.applied')}>
          <p>{t('spreadsheets.done', { ...upload.outcome })}</p>
        </Notice>
      )}
      {isNothingToDo(counts) && <Notice title={t('spreadsheets.nothing-to-do')} />}
      {!isNothingToDo(counts) && <ApplyForm view={view} upload={upload} />}
      <RemarksPart view={view} format={upload.format} lines={plan.lines} />
      <LinesPart {...part} fate="added" lines={of('added')} />
      <LinesPart {...part} fate="changed" lines={of('changed')} />
      <LinesPart {...part} fate="same" lines={of('same')} />
      <RemovalForm view={view} id={upload.id} />
    </>
  )
}

const ApplyForm = ({ view: { t, to }, upload: { id } }: Pick<Props, 'view' | 'upload'>) => (
  <form method="post" action={to(paths.coordinationSpreadsheetApplication.href({ id }))} class="stack">
    <p class="prose">{t('spreadsheets.apply-text')}</p>
    <p>
      <button type="submit" class="button">
        {t('spreadsheets.apply')}
      </button>
    </p>
  </form>
)
