import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { describedBy, FieldNotes, isWrong } from '../../../ui/field.tsx'
import { type FilledForm, fieldId, textIn } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { noLogo } from '../new-logo.ts'

interface Props {
  view: View
  form: FilledForm
  /** The present one. */
  logo: string | null
}

/** A picture to send, beside the one that is there or that came with the form before. */
export function LogoField({ view, form, logo }: Props) {
  const { t } = view
  // A picture that was refused is not sent along again.
  const kept = isWrong(form, 'logo') ? '' : textIn(form, 'logo-kept')
  const shown = kept === noLogo ? null : kept || logo
  const hint = t('editing.logo-hint')
  return (
    <div class={isWrong(form, 'logo') ? 'field wrong' : 'field'}>
      <label for={fieldId('logo')}>{t('editing.logo')}</label>
      <FieldNotes view={view} form={form} name="logo" hint={hint} />
      {shown && (
        <p class="row">
          <img src={paths.common.file.href({ name: `${shown}.webp` })} alt={t('editing.logo-now')} width={96} />
          {kept && <span class="small soft">{t('editing.logo-received')}</span>}
        </p>
      )}
      <input
        type="file"
        id={fieldId('logo')}
        name="logo"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby={describedBy(form, 'logo', hint)}
        aria-invalid={isWrong(form, 'logo') ? 'true' : undefined}
      />
      <input type="hidden" name="logo-kept" value={kept} />
      {shown && <Checkbox view={view} form={form} name="logo-gone" label={t('editing.logo-gone')} />}
    </div>
  )
}
