import { paths } from '../../../../paths.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { Radios } from '../../../../ui/choices.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { inLanguages } from '../../coordinating/forms.ts'
import { OfficialFields } from './add-document-page.tsx'
import { TextsFields } from './texts-fields.tsx'
import { Theirs } from './theirs.tsx'
import { WritingPage } from './writing.tsx'

interface Props {
  view: View
  asked: VersionAsked
  form: FilledForm
  hasMoved: boolean
}

/** Title, foreword, language of the text that counts, and where that one stands. */
export function HeadFormPage({ view, asked, form, hasMoved }: Props) {
  const { t, format } = view
  const { title, foreword, original } = asked.version.content
  const texts = { view, form, original }
  return (
    <WritingPage
      view={view}
      asked={asked}
      title={t('charter.head-title')}
      form={form}
      order={[
        ...inLanguages('title', original),
        ...inLanguages('foreword', original),
        ...['original', 'officialUrl', 'isParaphrase'],
      ]}
      action={paths.coordinationVersionHead.href(at(asked))}
      theirs={hasMoved && <Theirs view={view} texts={[title, foreword]} />}
    >
      <TextsFields {...texts} name="title" label={t('charter.field-title')} />
      <TextsFields {...texts} name="foreword" label={t('charter.field-foreword')} rows={8} optional />
      <Radios
        view={view}
        form={form}
        name="original"
        label={t('charter.field-original')}
        choices={languages.map((value) => ({ value, label: format.languageName(value) }))}
      />
      <OfficialFields view={view} form={form} />
    </WritingPage>
  )
}
