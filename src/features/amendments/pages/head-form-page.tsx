import { paths } from '../../../paths.ts'
import { type Language, languages } from '../../../platform/i18n/index.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { inLanguages, TextsFields, Theirs } from '../../charter/index.ts'
import { type Amendment, bounds } from '../amendment.ts'
import type { headOf } from '../writing/forms.ts'
import { titleIn, underAmendments, underDraft } from './trails.ts'

interface Props {
  view: View
  /** Null while nothing is begun. */
  amendment: Amendment | null
  form: FilledForm
  /** Who begins it may say that it is made up. */
  asksMadeUp?: boolean
  /** What somebody else wrote meanwhile. */
  theirs?: ReturnType<typeof headOf> | null
}

/** What an amendment is called, why it is proposed, and how much time it leaves. */
export function HeadFormPage({ view, amendment, form, asksMadeUp = false, theirs = null }: Props) {
  const { t, to, language } = view
  const title = t(amendment ? 'amendments.head-title' : 'amendments.begin')
  const action = amendment ? paths.amendmentHead.href({ slug: amendment.slug }) : paths.amendmentAdd.href()
  const texts = { view, form, original: language }
  return (
    <Shell
      view={view}
      title={amendment ? t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) }) : title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={amendment ? underDraft(view, amendment) : underAmendments(view)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={amendment ? undefined : t('amendments.begin-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={orderOf(language)} />
        {theirs && (
          <Notice kind="wait" role="alert" title={t('charter.moved-title')}>
            <p>{t('charter.moved')}</p>
            <Theirs view={view} texts={[theirs.title, theirs.reasons]} />
          </Notice>
        )}
        <form method="post" action={to(action)} novalidate class="editing">
          <HiddenFields fields={[{ name: 'seen', value: textIn(form, 'seen') }]} />
          <TextsFields
            {...texts}
            name="title"
            label={t('amendments.field-title')}
            hint={t('amendments.field-title-hint')}
          />
          <TextsFields
            {...texts}
            name="reasons"
            label={t('amendments.field-reasons')}
            hint={t('amendments.field-reasons-hint')}
            rows={6}
            optional
          />
          <TextField
            {...{ view, form }}
            name="forceDays"
            label={t('amendments.field-force-days')}
            hint={t('amendments.field-force-days-hint')}
          />
          <TextField
            {...{ view, form }}
            name="graceDays"
            label={t('amendments.field-grace-days')}
            hint={t('amendments.field-grace-days-hint')}
          />
          <TextField
            {...{ view, form }}
            name="authorName"
            label={t('amendments.field-name')}
            hint={t('amendments.field-name-hint')}
            maxlength={bounds.name}
            optional
          />
          {asksMadeUp && (
            <Checkbox
              {...{ view, form }}
              name="fictional"
              label={t('amendments.field-fictional')}
              hint={t('amendments.field-fictional-hint')}
            />
          )}
          <SendButton>{t(amendment ? 'charter.save' : 'amendments.begin-button')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

const orderOf = (original: Language) => [
  ...['title', 'reasons'].flatMap((name) => inLanguages(name, original)),
  ...languages.map((language) => `title.${language}`),
  ...['forceDays', 'graceDays', 'authorName', 'fictional'],
]
