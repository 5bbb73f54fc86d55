import { paths } from '../../../paths.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { SendButton } from '../../../ui/send-button.tsx'
import { Trap } from '../../../ui/trap.tsx'
import type { View } from '../../../ui/view.ts'
import type { Asked } from '../asked.ts'
import { coordination, messageLength } from '../contact.ts'
import type { Choice } from '../recipients.ts'
import { Recipient } from './recipients.tsx'

interface Props extends Pick<Asked, 'choices' | 'about'> {
  view: View
  form: FilledForm
  /** Whether mails leave by a mail server. */
  mailLeaves: boolean
}

/** The form itself; whoever cannot be written to is not in it. */
export function ContactForm({ view, choices, about, form, mailLeaves }: Props) {
  const { t } = view
  const field = { view, form }
  const action = paths.contact.href({}, { to: choices.map(({ value }) => value), about: about.asked })
  const open = choices.filter(({ hindrance }) => hindrance === null)
  const isToHosters = open.some(({ value }) => value !== coordination)
  return (
    <form class="band" method="post" action={view.to(action)} novalidate>
      {open.length > 0 && (
        <Checkboxes
          {...field}
          name="to"
          label={t('contact.field-to')}
          hint={isToHosters && t('contact.field-to-hint')}
          choices={open.map((choice) => ({
            value: choice.value,
            label: <Recipient view={view} choice={choice} />,
            note: noteOn(view, choice, mailLeaves),
          }))}
        />
      )}
      <TextArea
        {...field}
        name="message"
        label={t('contact.field-message')}
        hint={t('contact.field-message-hint', messageLength)}
        rows={9}
      />
      <TextField
        {...field}
        name="email"
        type="email"
        autocomplete="email"
        label={t('contact.field-email')}
        hint={t('contact.field-email-hint')}
      />
      <TextField
        {...field}
        name="name"
        autocomplete="name"
        optional
        label={t('contact.field-name')}
        hint={t('contact.field-name-hint')}
      />
      <Trap view={view} />
      <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />
      <SendButton>{t('contact.ask-link')}</SendButton>
    </form>
  )
}

function noteOn({ t }: View, { fictional }: Choice, mailLeaves: boolean): string | undefined {
  if (!fictional) return undefined
  return t(mailLeaves ? 'contact.note-fictional-unsent' : 'contact.note-fictional')
}
