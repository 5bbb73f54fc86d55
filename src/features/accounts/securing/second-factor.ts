import { z } from 'zod'
import { conflict, invalid, Refusal } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { countTry } from '../forms.ts'
import type { SignedIn } from '../person.ts'
import { readCode } from '../signing-in/code.ts'
import { headersOf, passCookies, refusing } from '../signing-in/library.ts'
import { hasSecondFactor, passwordSince, userIdOf } from './doors.ts'
import { checkPassword } from './prove-password.ts'
import { refuseOldSession } from './recently.ts'
import { type SecurityEvent, senderOf, tellOwner } from './tell-owner.ts'
import { beginTry, forgetTries, tries } from './tries.ts'
import { useUpCode } from './use-up-code.ts'

/** What is shown once: the address of the secret (`otpauth:`), and the recovery codes. */
export interface Secrets {
  uri: string
  codes: string[]
}

interface Proofs {
  /** Asked of who has one. */
  password: string
  code: string
}

const Begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const Renewed = z.object({ backupCodes: z.array(z.string()) })

/** Makes a secret that opens nothing yet: a first code switches it on. One that was begun before is void. */
export async function beginSecondFactor(c: Request, person: SignedIn, password: string): Promise<Secrets> {
  if (await isOn(c, person)) throw conflict('accounts.second-is-on')
  await refuseOldSession(c, person)
  const proof = await passwordProof(c, person, password)
  const { api } = await c.var.site.auth()
  const call = () => api.enableTwoFactor({ body: proof, headers: headersOf(c) })
  const { totpURI, backupCodes } = Begun.parse(await refusing(changedMeanwhile, call))
  return { uri: totpURI, codes: backupCodes }
}

/** Switches it on by a first code of the application. */
export async function confirmSecondFactor(c: Request, person: SignedIn, typed: string): Promise<void> {
  if (await isOn(c, person)) return
  const { code, kind } = readCode(typed)
  const { api } = await c.var.site.auth()
  const { headers } = await counted(c, person, async () => {
    if (kind !== 'app') throw wrongCode()
    return api.verifyTOTP({ body: { code }, headers: headersOf(c), returnHeaders: true })
  })
  passCookies(c, headers)
  await tell(c, person, 'second-on')
}

/** New recovery codes; those before them are void. */
export async function renewRecoveryCodes(c: Request, person: SignedIn, { password, code }: Proofs): Promise<string[]> {
  const proof = await passwordProof(c, person, password)
  await proveCode(c, person, code)
  const { api } = await c.var.site.auth()
  const call = () => api.generateBackupCodes({ body: proof, headers: headersOf(c) })
  const { backupCodes } = Renewed.parse(await refusing(changedMeanwhile, call))
  await tell(c, person, 'second-codes')
  return backupCodes
}

export async function endSecondFactor(c: Request, person: SignedIn, { password, code }: Proofs): Promise<void> {
  if (!(await isOn(c, person))) return
  const proof = await passwordProof(c, person, password)
  await proveCode(c, person, code)
  const { api } = await c.var.site.auth()
  const call = () => api.disableTwoFactor({ body: proof, headers: headersOf(c), returnHeaders: true })
  const { headers } = await refusing(changedMeanwhile, call)
  passCookies(c, headers)
  await tell(c, person, 'second-off')
}

/** Refuses a code that is neither the application's nor one of those kept for a bad day; either is then used up. */
async function proveCode(c: Request, person: SignedIn, typed: string): Promise<void> {
  const { db, now, site } = c.var
  const { code, kind } = readCode(typed)
  const { api } = await site.auth()
  const ask = { headers: headersOf(c) }
  await counted(c, person, async () => {
    if (kind === 'recovery') return api.verifyBackupCode({ body: { code, disableSession: true }, ...ask })
    await api.verifyTOTP({ body: { code }, ...ask })
    return useUpCode(db, { userId: await userIdOf(db, person.personId), code }, now)
  })
}

/** The library counts wrong codes while somebody signs in; within a session we do, by connection and by person. */
async function counted<Answer>(c: Request, { personId }: SignedIn, call: () => Promise<Answer>): Promise<Answer> {
  const { db, now } = c.var
  countTry(c, 'code', 'code')
  await beginTry(db, tries.code, { personId, field: 'code' }, now)
  const ours = (code: string) => (code === 'TOTP_NOT_ENABLED' ? conflict('accounts.second-start-again') : wrongCode())
  const answer = await refusing(ours, call)
  await forgetTries(db, tries.code, personId)
  return answer
}

const wrongCode = () => new Refusal(422, 'accounts.code-wrong', [{ field: 'code', key: 'accounts.code-wrong' }])

/** In another window, somebody chose a password or ended the second factor. */
const changedMeanwhile = (code: string) =>
  code === 'INVALID_PASSWORD'
    ? invalid('password', 'accounts.password-not-yours')
    : conflict('accounts.second-start-again')

/** The library asks for the password of who has one. */
async function passwordProof(c: Request, person: SignedIn, password: string): Promise<{ password?: string }> {
  const { db } = c.var
  if ((await passwordSince(db, await userIdOf(db, person.personId))) === null) return {}
  await checkPassword(c, person.personId, password)
  return { password }
}

const isOn = async ({ var: { db } }: Request, { personId }: SignedIn) =>
  hasSecondFactor(db, await userIdOf(db, personId))

const tell = (c: Request, person: SignedIn, event: SecurityEvent) =>
  tellOwner(c.var.db, { event, person, sender: senderOf(c) }, c.var.now)
