import { paths } from '../../../paths.ts'
import { Radios } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { describedBy, FieldNotes, isWrong, TextField } from '../../../ui/field.tsx'
import { type FilledForm, fieldId } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { limits, subjects } from '../sheet.ts'
import type { Upload } from '../upload.ts'

interface Props {
  view: View
  list: Upload[]
  form: FilledForm
}

/** The lists that were uploaded, and a form for the next. */
export function UploadsPage({ view, list, form }: Props) {
  const { t, to } = view
  const title = t('spreadsheets.title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('spreadsheets.lead')} />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['file', 'subject', 'source']} />
        <form
          method="post"
          action={to(paths.coordinationSpreadsheets.href())}
          enctype="multipart/form-data"
          novalidate
          class="stack"
        >
          <FileField view={view} form={form} />
          <Radios
            view={view}
            form={form}
            name="subject"
            label={t('spreadsheets.field-subject')}
            choices={subjects.map((value) => ({ value, label: t(`spreadsheets.subject-${value}`) }))}
          />
          <TextField
            view={view}
            form={form}
            name="source"
            optional
            label={t('spreadsheets.field-source')}
            hint={t('spreadsheets.field-source-hint')}
            maxlength={100}
          />
          <p>
            <button type="submit" class="button">
              {t('spreadsheets.upload')}
            </button>
          </p>
        </form>
        {list.length > 0 && <Kept view={view} list={list} />}
      </div>
    </Shell>
  )
}

function FileField({ view, form }: Pick<Props, 'view' | 'form'>) {
  const { t } = view
  const hint = t('spreadsheets.field-file-hint', { megabytes: limits.bytes / 1024 / 1024 })
  return (
    <div class={isWrong(form, 'file') ? 'field wrong' : 'field'}>
      <label for={fieldId('file')}>{t('spreadsheets.field-file')}</label>
      <FieldNotes view={view} form={form} name="file" hint={hint} />
      <input
        type="file"
        id={fieldId('file')}
        name="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-describedby={describedBy(form, 'file', hint)}
      />
    </div>
  )
}

const Kept = ({ view, list }: Pick<Props, 'view' | 'list'>) => (
  <section class="stack" aria-labelledby="kept">
    <h2 id="kept">{view.t('spreadsheets.kept')}</h2>
    <ul class="rows">
      {list.map((upload) => (
        <li>
          <p>
            <a href={view.to(paths.coordinationSpreadsheet.href({ id: upload.id }))}>
              <bdi class="breaks">{upload.name}</bdi>
            </a>
          </p>
          <p class="small soft">
            {view.t(`spreadsheets.subject-${upload.subject}`)} · {stateOf(view, upload)}
          </p>
        </li>
      ))}
    </ul>
    <p class="small soft">{view.t('spreadsheets.kept-days', { days: limits.days })}</p>
  </section>
)

function stateOf(view: View, { uploadedAt, applyingSince, appliedAt }: Upload): string {
  const { t } = view
  if (applyingSince) return t('spreadsheets.state-applying')
  const date = dayOf(view, appliedAt ?? uploadedAt)
  return appliedAt ? t('spreadsheets.state-applied', { date }) : t('spreadsheets.state-uploaded', { date })
}
