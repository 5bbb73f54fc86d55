import { languages } from '../../../../platform/i18n/index.ts'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  form: FilledForm
  name: string
  label: string
  hint?: string
  /** The language in which it is decided stands first, and must be there where the text is wanted. */
  original: string
  rows?: number
  optional?: boolean
}

/** One text in each language of the site, side by side where there is room. */
export function TextsFields({ view, form, name, label, hint, original, rows = 1, optional = false }: Props) {
  const first = languages.filter((language) => language === original)
  const ordered = [...first, ...languages.filter((language) => language !== original)]
  return (
    <fieldset class="parts">
      <legend>{label}</legend>
      <div>
        {hint && <p class="hint small soft">{hint}</p>}
        <div class="pair">
          {ordered.map((language) => {
            const field = {
              ...{ view, form, name: `${name}.${language}` },
              label: <span lang={language}>{view.format.languageName(language)}</span>,
              optional: optional || language !== original ? ('unsaid' as const) : false,
            }
            return rows > 1 ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
          })}
        </div>
      </div>
    </fieldset>
  )
}
