import { paths } from '../../../../paths.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { describedBy, FieldNotes, isWrong, TextArea } from '../../../../ui/field.tsx'
import { type FilledForm, fieldId } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { SameOne } from './clause-choices.tsx'
import { Theirs } from './theirs.tsx'
import { WritingPage } from './writing.tsx'

interface Props {
  view: View
  asked: VersionAsked
  form: FilledForm
  /** What stands there now, where somebody else wrote meanwhile. */
  theirs: Record<string, string> | null
}

/** The whole text as Markdown, a file for each language: typed, pasted or uploaded. */
export function TextFormPage({ view, asked, form, theirs }: Props) {
  const { t, format } = view
  return (
    <WritingPage
      view={view}
      asked={asked}
      title={t('charter.text-title')}
      lead={t('charter.text-lead')}
      form={form}
      order={[...languages.flatMap((language) => [language, `file.${language}`]), 'returning']}
      action={paths.coordinationVersionText.href(at(asked))}
      takesFiles
      theirs={theirs && <Theirs view={view} texts={[theirs]} />}
    >
      {languages.map((language) => {
        const name = format.languageName(language)
        return (
          <fieldset class="parts">
            <legend>{t('charter.text-in', { language: name })}</legend>
            <div>
              <div class="long-text">
                <TextArea
                  view={view}
                  form={form}
                  name={language}
                  label={t('charter.field-markdown')}
                  rows={24}
                  optional="unsaid"
                />
              </div>
              <FileField view={view} form={form} name={`file.${language}`} />
            </div>
          </fieldset>
        )
      })}
      <SameOne view={view} form={form} />
    </WritingPage>
  )
}

function FileField({ view, form, name }: Pick<Props, 'view' | 'form'> & { name: string }) {
  const hint = view.t('charter.field-file-hint')
  return (
    <div class={isWrong(form, name) ? 'field wrong' : 'field'}>
      <label for={fieldId(name)}>{view.t('charter.field-file')}</label>
      <FieldNotes view={view} form={form} name={name} hint={hint} />
      <input
        type="file"
        id={fieldId(name)}
        name={name}
        accept=".md,.txt,text/markdown,text/plain"
        aria-describedby={describedBy(form, name, hint)}
      />
    </div>
  )
}
