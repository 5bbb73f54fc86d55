import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import { type Litter, leastAnswerDays } from '../litter.ts'
import { litterFields } from '../litter-form.ts'
import { numbered, numeral } from '../litter-name.ts'

interface Props {
  view: View
  form: FilledForm
  /** Null: a new one. */
  litter: Litter | null
  /** What stands there now, when somebody else changed it meanwhile. */
  isMoved?: boolean
}

/** A litter is announced, or its dates are moved. */
export function LitterFormPage({ view, form, litter, isMoved = false }: Props) {
  const { t, to } = view
  const title = litter
    ? t('membership.edit-litter-title', { number: numeral(litter.number) })
    : t('membership.new-litter-title')
  const field = { view, form }
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationLitters.href()), label: t('membership.litters-title') },
      ]}
    >
      <PageHead title={title} lead={t('membership.litter-form-lead', { days: leastAnswerDays })} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={litterFields} />
        {isMoved && litter && (
          <Notice kind="bad" role="alert" title={t('ui.edited-meanwhile')}>
            <p>
              <a href={to(paths.litter.href({ number: String(litter.number) }))}>{numbered(t, litter.number)}</a>
            </p>
          </Notice>
        )}
        <form method="post" action={to(view.address)} novalidate>
          {litter && <HiddenFields fields={[{ name: 'revision', value: String(litter.revision) }]} />}
          {!litter && (
            <TextField
              {...field}
              name="number"
              label={t('membership.field-number')}
              hint={t('membership.number-hint')}
            />
          )}
          <TextField {...field} name="nameFr" label={t('membership.field-name-fr')} optional maxlength={80} />
          <TextField {...field} name="nameEn" label={t('membership.field-name-en')} optional maxlength={80} />
          <TextField {...field} type="date" name="opensOn" label={t('membership.field-opens')} />
          <TextField {...field} type="date" name="closesOn" label={t('membership.field-closes')} />
          <TextField {...field} type="date" name="reviewUntil" label={t('membership.field-review')} />
          <TextField
            {...field}
            type="date"
            name="voteFrom"
            label={t('membership.field-vote-from')}
            hint={t('membership.vote-from-hint', { days: leastAnswerDays })}
          />
          <TextField {...field} type="date" name="voteUntil" label={t('membership.field-vote-until')} />
          {litter && (
            <TextArea
              {...field}
              name="reason"
              label={t('membership.field-move-reason')}
              hint={t('membership.move-reason-hint')}
              optional
              rows={4}
            />
          )}
          <SendButton>{t(litter ? 'membership.save-litter' : 'membership.announce-litter')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
