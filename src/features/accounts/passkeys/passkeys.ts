import { z } from 'zod'
import { atomically, type Id } from '../../../platform/database/index.ts'
import { conflict, forbidden, Refusal } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { SignedIn } from '../person.ts'
import { passkeysOf, userIdOf } from '../securing/doors.ts'
import { senderOf, tellOwner } from '../securing/tell-owner.ts'
import { deviceOf } from '../signing-in/device.ts'
import { headersOf, passCookies, refusing } from '../signing-in/library.ts'
import { personOfUser } from '../signing-in/open-session.ts'
import type { MadePasskey, ShownPasskey } from './passkey-answer.ts'

const mostPasskeys = 20

/** What a browser needs to ask its owner for a passkey of this site. */
export async function passkeyOptions(c: Request): Promise<unknown> {
  const { api } = await c.var.site.auth()
  const { headers, response } = await api.generatePasskeyAuthenticationOptions({
    headers: headersOf(c),
    returnHeaders: true,
  })
  passCookies(c, headers)
  return { ...response, userVerification: 'required' }
}

/** What a browser needs to make a new passkey. */
export async function newPasskeyOptions(c: Request, { personId }: SignedIn): Promise<unknown> {
  const { db, site } = c.var
  const known = await passkeysOf(db, await userIdOf(db, personId))
  if (known.length >= mostPasskeys) throw conflict('accounts.too-many-passkeys')
  const { api } = await site.auth()
  const call = () => api.generatePasskeyRegistrationOptions({ headers: headersOf(c), returnHeaders: true })
  const { headers, response } = await refusing(() => notTaken('accounts.passkey-not-made'), call)
  passCookies(c, headers)
  return response
}

const Opened = z.object({ user: z.object({ id: z.string() }) })

/** Opens a session by passkey: stronger than a password and a code together, it is asked for no second factor. */
export async function signInWithPasskey(c: Request, answer: ShownPasskey): Promise<{ personId: Id }> {
  const { db, language, now, site } = c.var
  const { api } = await site.auth()
  const body = { response: answer }
  const call = () => api.verifyPasskeyAuthentication({ body, headers: headersOf(c), returnHeaders: true })
  // The hook in auth.ts gives no session to who is blocked.
  const ours = (code: string) =>
    code === 'UNABLE_TO_CREATE_SESSION' ? forbidden('accounts.blocked') : notTaken('accounts.passkey-refused')
  const { headers, response } = await refusing(ours, call)
  const personId = await personOfUser(db, Opened.parse(response).user.id, language, now)
  passCookies(c, headers)
  return { personId }
}

/** Keeps a passkey that was just made, under a name that its owner will know again. */
export async function addPasskey(
  c: Request,
  person: SignedIn,
  made: { answer: MadePasskey; name: string },
): Promise<void> {
  const { db, now, site } = c.var
  const { api } = await site.auth()
  const name = made.name || deviceOf(c.req.header('user-agent'))
  const body = { response: made.answer, name }
  const call = () => api.verifyPasskeyRegistration({ body, headers: headersOf(c), returnHeaders: true })
  const { headers } = await refusing(() => notTaken('accounts.passkey-not-made'), call)
  passCookies(c, headers)
  await tellOwner(db, { event: 'passkey-added', person, sender: senderOf(c) }, now)
}

export async function removePasskey(c: Request, person: SignedIn, id: Id): Promise<void> {
  await atomically(c.var.db, async (db) => {
    const userId = await userIdOf(db, person.personId)
    if (!(await passkeysOf(db, userId)).some((passkey) => passkey.id === id)) return
    await db.deleteFrom('authPasskey').where('id', '=', id).where('userId', '=', userId).execute()
    await tellOwner(db, { event: 'passkey-removed', person, sender: senderOf(c) }, c.var.now)
  })
}

const notTaken = (key: 'accounts.passkey-refused' | 'accounts.passkey-not-made') =>
  new Refusal(422, key, [{ field: 'response', key }])
