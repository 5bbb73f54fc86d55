import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { type Language, languages } from '../../../platform/i18n/index.ts'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import { longestName } from '../person.ts'

interface Props {
  view: View
  form: FilledForm
  /** What another window saved since this form was opened; null when nothing did. */
  meanwhile: { name: string | null; language: Language } | null
}

/** What others here call a person, and in which language the site writes to them. */
export function NamePage({ view, form, meanwhile }: Props) {
  const { t, to } = view
  const title = t('accounts.name-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underAccount(view)}>
      <PageHead title={title} lead={t('accounts.name-lead')} />
      <div class="wrap stack">
        {meanwhile && <Meanwhile view={view} meanwhile={meanwhile} />}
        <ErrorSummary view={view} form={form} order={['name', 'language']} />
        <form method="post" action={to(paths.accountName.href())} novalidate>
          <TextField
            view={view}
            form={form}
            name="name"
            optional
            autocomplete="nickname"
            label={t('accounts.field-name')}
            hint={t('accounts.field-name-hint', { count: longestName })}
          />
          <Radios
            view={view}
            form={form}
            name="language"
            label={t('accounts.field-language')}
            choices={languages.map((value) => ({ value, label: view.format.languageName(value) }))}
          />
          <input type="hidden" name="revision" value={textIn(form, 'revision')} />
          <SendButton>{t('accounts.save')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

const Meanwhile = ({ view: { t, format }, meanwhile }: { view: View; meanwhile: NonNullable<Props['meanwhile']> }) => (
  <Notice kind="wait" role="alert" title={t('ui.edited-meanwhile')}>
    <p>
      {t.rich<Child>('accounts.name-meanwhile', {
        name: meanwhile.name ?? t('accounts.nameless'),
        language: format.languageName(meanwhile.language),
        who: (words) => <bdi>{words}</bdi>,
      })}
    </p>
  </Notice>
)
