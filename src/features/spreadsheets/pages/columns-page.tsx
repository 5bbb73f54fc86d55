import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SelectField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Steps } from '../../../ui/steps.tsx'
import type { View } from '../../../ui/view.ts'
import { columnWords } from '../matching/column-words.ts'
import { columnsOf } from '../matching/columns.ts'
import { fieldOf } from '../matching/form.ts'
import type { Sheet } from '../sheet.ts'
import type { Upload } from '../upload.ts'
import { RemovalForm } from './removal-form.tsx'
import { stepsOf, underSpreadsheets } from './trail.ts'

interface Props {
  view: View
  upload: Upload
  sheet: Sheet
  form: FilledForm
}

/** What each column of a list says: guessed from its heading, and said by whoever looks. */
export function ColumnsPage({ view, upload, sheet, form }: Props) {
  const { t, to } = view
  const title = upload.name
  const order = sheet.headings.map((_, at) => fieldOf(at))
  const lead = t(`spreadsheets.columns-lead-${upload.subject}`, { lines: sheet.rows.length, columns: order.length })
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={underSpreadsheets(view)}>
      <PageHead title={<bdi class="breaks">{title}</bdi>} lead={lead} />
      <div class="wrap stack end">
        <Steps view={view} steps={stepsOf(view, upload, 'columns')} />
        <ErrorSummary view={view} form={form} order={order} />
        <Doubled view={view} sheet={sheet} />
        <form method="post" action={to(paths.coordinationSpreadsheet.href({ id: upload.id }))} novalidate class="stack">
          {sheet.headings.map((_, at) => (
            <Column view={view} upload={upload} sheet={sheet} form={form} at={at} />
          ))}
          <p>
            <button type="submit" class="button">
              {t('spreadsheets.to-report')}
            </button>
          </p>
        </form>
        <RemovalForm view={view} id={upload.id} />
      </div>
    </Shell>
  )
}

/** Two columns of one name are no fault, but whoever matches them must look twice. */
function Doubled({ view: { t, format }, sheet: { headings } }: Pick<Props, 'view' | 'sheet'>) {
  const twice = [...new Set(headings.filter((name, at) => name !== '' && headings.indexOf(name) !== at))]
  if (twice.length === 0) return null
  return (
    <Notice title={t('spreadsheets.headings-twice')}>
      <p>
        <bdi>{format.list(twice.slice(0, 10))}</bdi>
      </p>
    </Notice>
  )
}

function Column({ view, upload, sheet, form, at }: Props & { at: number }) {
  const { t, format } = view
  const number = at + 1
  const heading = sheet.headings[at] ?? ''
  const chosen = form.values[fieldOf(at)]
  const keys = Object.keys(columnsOf[upload.subject])
  const also = typeof chosen === 'string' && chosen !== '' && !keys.includes(chosen) ? [chosen] : []
  const samples = samplesOf(sheet, at)
  return (
    <SelectField
      view={view}
      form={form}
      name={fieldOf(at)}
      optional="unsaid"
      label={heading === '' ? t('spreadsheets.column-nameless', { number }) : <bdi>{heading}</bdi>}
      hint={
        samples.length === 0 ? (
          t('spreadsheets.column-empty')
        ) : (
          <bdi class="breaks">{t('spreadsheets.samples', { samples: format.series(samples) })}</bdi>
        )
      }
      options={[
        { value: '', label: t('spreadsheets.leave-out') },
        ...[...keys, ...also].map((value) => ({ value, label: columnWords(view, value) })),
      ]}
    />
  )
}

const longestSample = 60

/** The first texts of a column that say something. */
function samplesOf({ rows }: Sheet, at: number): string[] {
  const samples: string[] = []
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').trim()
    if (cell !== '' && !samples.includes(cell)) samples.push(cell)
    if (samples.length === 3) break
  }
  return samples.map((text) => (text.length > longestSample ? `${text.slice(0, longestSample).toWellFormed()}…` : text))
}
