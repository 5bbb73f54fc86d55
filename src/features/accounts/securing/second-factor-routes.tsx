import { z } from 'zod'
import { paths } from '../../../paths.ts'
import type { RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { RecoveryCodesPage } from '../pages/recovery-codes-page.tsx'
import { SecondFactorSecretPage } from '../pages/second-factor-secret-page.tsx'
import { SecondFactorSettingsPage } from '../pages/second-factor-settings-page.tsx'
import { personIn, signedIn } from '../policies.ts'
import { unkept } from '../unkept.ts'
import { doorsOf } from './doors.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  type Secrets,
} from './second-factor.ts'
import { toSecurity } from './security-routes.tsx'

/** The second factor: begun, switched on by a first code, given new recovery codes, switched off. */
export const secondFactorRoutes = pages()

secondFactorRoutes.get(paths.accountSecondFactor, signedIn, (c) => settingsPage(c, emptyForm))

const text = z.string().max(1000).default('')
const code = text.pipe(z.string().trim().min(1, 'accounts.code-missing').max(40, 'accounts.code-wrong'))
const Steps = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), password: text }),
  // What was shown once comes back with the page, so that a wrong code does not lose it.
  z.object({ step: z.literal('confirm'), code, secretUri: text, codes: text }),
  z.object({ step: z.literal('renew'), code, password: text }),
  z.object({ step: z.literal('end'), code, password: text }),
])

secondFactorRoutes.post(paths.accountSecondFactor, signedIn, async (c) => {
  const form = await readForm(c, Steps)
  const { secretUri, codes, step } = form.typed
  const shown = { values: {}, errors: form.ok ? [] : form.errors }
  const secrets = step === 'confirm' ? secretsIn(secretUri, codes) : null
  const again = (errors: FilledForm['errors'], status: RefusalStatus) =>
    secrets
      ? unkept(c, <SecondFactorSecretPage view={c.var.view} form={{ ...shown, errors }} secrets={secrets} />, status)
      : settingsPage(c, { ...shown, errors }, status)
  if (!form.ok) return again(form.errors, 422)
  let answer: Response | undefined
  const refusal = await refusalOf(c, async () => {
    answer = await take(c, form.values)
  })
  return answer ?? again(refusal?.errors ?? [], refusal?.status ?? 422)
})

async function take(c: Request, asked: z.output<typeof Steps>): Promise<Response> {
  const { view } = c.var
  const person = personIn(c)
  switch (asked.step) {
    case 'begin': {
      const secrets = await beginSecondFactor(c, person, asked.password)
      return unkept(c, <SecondFactorSecretPage view={view} form={emptyForm} secrets={secrets} />, 201)
    }
    case 'renew':
      return unkept(c, <RecoveryCodesPage view={view} codes={await renewRecoveryCodes(c, person, asked)} />, 201)
    case 'confirm':
      await confirmSecondFactor(c, person, asked.code)
      return toSecurity(c)
    case 'end':
      await endSecondFactor(c, person, asked)
      return toSecurity(c)
  }
}

async function settingsPage(c: Request, form: FilledForm, status?: RefusalStatus) {
  const { db, view, now } = c.var
  const { hasSecondFactor, passwordSince } = await doorsOf(db, personIn(c), now)
  const page = { view, form, isOn: hasSecondFactor, hasPassword: passwordSince !== null }
  return unkept(c, <SecondFactorSettingsPage {...page} />, status)
}

/** What the page of the secret sends back of itself; shown again only when it looks like that. */
function secretsIn(uri: unknown, codes: unknown): Secrets | null {
  if (typeof uri !== 'string' || typeof codes !== 'string' || !uri.startsWith('otpauth://totp/')) return null
  return { uri, codes: codes.split(' ').filter((each) => /^[a-z\d]{5}-[a-z\d]{5}$/i.test(each)) }
}
