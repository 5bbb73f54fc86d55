import { paths } from '../../../../paths.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { inLanguages } from '../../coordinating/forms.ts'
import { OfficialFields, OriginalField } from './official-fields.tsx'
import { DocumentTexts } from './text-parts.tsx'
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
  const { t } = view
  const { title, foreword, original } = asked.version.content
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
      <DocumentTexts view={view} form={form} original={original} />
      <OriginalField view={view} form={form} />
      <OfficialFields view={view} form={form} />
    </WritingPage>
  )
}
