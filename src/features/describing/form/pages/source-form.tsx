import type { Child } from 'hono/jsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { type FilledForm, fieldId, textIn } from '../../../../ui/filled-form.ts'
import { Trap } from '../../../../ui/trap.tsx'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  form: FilledForm
  /** Where it is sent. */
  action: string
  button: Child
  /** Sent along to show when the form was made; not asked of who works on a draft. */
  stamp?: boolean
}

/** What is already written somewhere: an address, a file, or its text. All may stay empty. */
export function SourceForm({ view, form, action, button, stamp = false }: Props) {
  const { t } = view
  const shown = { view, form, optional: 'unsaid' as const }
  return (
    <form method="post" action={action} enctype="multipart/form-data" novalidate>
      {stamp && <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />}
      {stamp && <Trap view={view} />}
      <TextField
        {...shown}
        name="address"
        type="url"
        autocomplete="url"
        label={t('drafting.source-address')}
        hint={t('drafting.source-address-hint')}
      />
      <div class="field">
        <label for={fieldId('file')}>{t('drafting.source-file')}</label>
        <p class="hint" id="file-hint">
          {t('drafting.source-file-hint')}
        </p>
        <input
          type="file"
          id={fieldId('file')}
          name="file"
          multiple
          accept=".properties,.json,.txt,text/plain"
          aria-describedby="file-hint"
        />
      </div>
      <details class="folded" open={textIn(form, 'text') !== ''}>
        <summary>{t('drafting.source-paste')}</summary>
        <TextArea {...shown} name="text" rows={8} label={t('drafting.source-text')} />
      </details>
      <p class="form-actions">
        <button class="button" type="submit" name="do" value="look">
          {button} <Sign name="next" />
        </button>
      </p>
    </form>
  )
}
