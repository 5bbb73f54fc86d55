import type { Child } from 'hono/jsx'
import { inLanguage, type Translated } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  kind: string
  label: Translated | null
  typed?: string
  ending?: boolean
  /** The button, in one line with the field. */
  children?: Child
}

/** The name under which something opens, and whether it gets an ending that nobody guesses. */
export function NameFields({ view, kind, label, typed = '', ending = true, children }: Props) {
  const { t } = view
  const id = `name-${kind}`
  return (
    <>
      <label for={id}>
        {inLanguage(label, view.language)?.text ?? t('portal.name')} <span class="small">{t('ui.optional')}</span>
      </label>
      <div class="go">
        <input
          id={id}
          name="name"
          type="text"
          value={typed}
          maxlength={100}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
        />
        {children}
      </div>
      <div class="choice">
        <input type="hidden" name="box" value="ending" />
        <input type="checkbox" id={`${id}-ending`} name="ending" value="1" checked={ending} />
        <label for={`${id}-ending`}>{t('portal.ending')}</label>
      </div>
      <p class="hint" id={`${id}-hint`}>
        {t('portal.name-hint')}
      </p>
    </>
  )
}
