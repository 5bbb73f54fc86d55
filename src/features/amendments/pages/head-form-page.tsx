import { paths } from '../../../paths.ts'
import { type Language, languages } from '../../../platform/i18n/index.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { inLanguages, TextsFields, Theirs, WritingFrame } from '../../charter/index.ts'
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
  const { t, language } = view
  const title = t(amendment ? 'amendments.head-title' : 'amendments.begin')
  const action = amendment ? paths.amendmentHead.href({ slug: amendment.slug }) : paths.amendmentAdd.href()
  const texts = { view, form, original: language }
  return (
    <WritingFrame
      view={view}
      title={title}
      windowTitle={
        amendment ? t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) }) : title
      }
      lead={amendment ? undefined : t('amendments.begin-lead')}
      trail={amendment ? underDraft(view, amendment) : underAmendments(view)}
      form={form}
      order={orderOf(language)}
      action={action}
      theirs={theirs && <Theirs view={view} texts={[theirs.title, theirs.reasons]} />}
      send={t(amendment ? 'charter.save' : 'amendments.begin-button')}
    >
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
    </WritingFrame>
  )
}

const orderOf = (original: Language) => [
  ...['title', 'reasons'].flatMap((name) => inLanguages(name, original)),
  ...languages.map((language) => `title.${language}`),
  ...['forceDays', 'graceDays', 'authorName', 'fictional'],
]
