import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { Radios } from '../../../ui/choices.tsx'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { textLength } from '../topic.ts'

/** Under which names somebody may write. */
export interface Writer {
  name: string | null
  hosters: readonly { slug: string; name: string; fictional: boolean }[]
}

interface Props {
  view: View
  form: FilledForm
}

/** The text, its language, and in whose name it is written. */
export const WritingFields = ({ view, form, writer }: Props & { writer: Writer }) => (
  <>
    <TextFields view={view} form={form} />
    <AsField view={view} form={form} writer={writer} />
    <HiddenFields fields={[{ name: 'once', value: String(form.values.once ?? '') }]} />
  </>
)

export function TextFields({ view, form }: Props) {
  const { t, format } = view
  return (
    <>
      <TextArea
        view={view}
        form={form}
        name="text"
        rows={8}
        label={t('discussions.field-text')}
        hint={t('discussions.field-text-hint', { most: textLength.most })}
      />
      <SelectField
        view={view}
        form={form}
        name="language"
        label={t('discussions.field-language')}
        options={languages.map((value) => ({ value, label: format.languageName(value) }))}
      />
    </>
  )
}

/** Who acts for no hoster has nothing to choose. */
function AsField({ view, form, writer }: Props & { writer: Writer }) {
  const { t } = view
  const { name, hosters } = writer
  if (hosters.length === 0)
    return (
      <>
        {name === null && <NameMissing view={view} />}
        <HiddenFields fields={[{ name: 'as', value: 'oneself' }]} />
      </>
    )
  const oneself = name === null ? t('discussions.as-nameless') : t('discussions.as-oneself', { name })
  return (
    <Radios
      view={view}
      form={form}
      name="as"
      label={t('discussions.field-as')}
      choices={[
        { value: 'oneself', label: oneself },
        ...hosters.map(({ slug, name: hoster, fictional }) => ({
          value: slug,
          label: t('discussions.as-hoster', { hoster }),
          ...(fictional ? { note: t('ui.fictional') } : {}),
        })),
      ]}
    />
  )
}

const NameMissing = ({ view: { t, to } }: { view: View }) => (
  <Notice kind="wait" title={t('discussions.name-missing-title')}>
    <p>
      {t.rich<Child>('discussions.name-missing', {
        link: (words: Child) => <a href={to(paths.accountName.href())}>{words}</a>,
      })}
    </p>
  </Notice>
)
