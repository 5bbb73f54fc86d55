import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { TextField } from '../../../ui/field.tsx'
import { emptyForm } from '../../../ui/filled-form.ts'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Passkey } from '../securing/doors.ts'
import { Part } from './security-page.tsx'

/** The passkeys of an account. Making one needs a script in the browser, and the page says so where there is none. */
export function PasskeysPart({ view, passkeys }: { view: View; passkeys: Passkey[] }) {
  const { t } = view
  const title = t('accounts.passkeys-title')
  return (
    <Part id="passkeys" title={title}>
      <p class="prose">{t('accounts.passkeys-text')}</p>
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <li>
              <Name view={view} passkey={passkey} />
              <Removal view={view} passkey={passkey} />
            </li>
          ))}
        </ul>
      )}
      <p class="small soft" data-passkey-missing>
        {t('accounts.passkeys-need-script')}
      </p>
      <div data-passkey-part hidden>
        <TextField
          view={view}
          form={emptyForm}
          name="passkeyName"
          optional
          maxlength={60}
          autocomplete="off"
          label={t('accounts.field-passkey-name')}
          hint={t('accounts.field-passkey-name-hint')}
        />
        <div class="form-actions">
          <AddButton view={view} />
        </div>
      </div>
    </Part>
  )
}

const nameOf = ({ t }: View, { name }: Passkey) => name || t('accounts.passkey-nameless')

const Name = ({ view, passkey }: { view: View; passkey: Passkey }) => (
  <>
    <b>
      <bdi>{nameOf(view, passkey)}</bdi>
    </b>
    {passkey.madeAt && (
      <p class="small soft">{view.t('accounts.passkey-made', { date: dayOf(view, passkey.madeAt) })}</p>
    )}
  </>
)

const Removal = ({ view, passkey }: { view: View; passkey: Passkey }) => (
  <form class="row" method="post" action={view.to(paths.accountPasskey.href({ id: passkey.id }))}>
    <button class="button outline small" type="submit">
      {view.t.rich<Child>('accounts.passkey-remove', { name: nameOf(view, passkey), quiet })}
    </button>
  </form>
)

const AddButton = ({ view: { t, to } }: { view: View }) => (
  <button
    class="button outline"
    type="button"
    data-passkey="add"
    data-options={to(paths.accountPasskeyOptions.href())}
    data-answer={to(paths.accountPasskeys.href())}
    data-refused={t('accounts.passkey-not-made')}
  >
    {t('accounts.passkey-add')}
  </button>
)
