import type { TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { TestPasskey } from './authenticator.ts'

export const passkeys = '/fr/account/security/passkeys'

/** Adds a passkey to the account of who is signed in here. */
export async function addPasskey(person: Visitor, name = 'Téléphone') {
  const passkey = new TestPasskey()
  const challenge = await challengeFor(person, `${passkeys}/options`)
  const answer = await postJson(person, passkeys, { response: passkey.made(challenge), name })
  return { passkey, answer }
}

/** Signs in with a passkey, as the module in a browser does. */
export async function enter(visitor: Visitor, passkey: TestPasskey, fields: Record<string, string> = {}) {
  const response = passkey.shown(await challengeFor(visitor))
  return postJson(visitor, '/fr/sign-in/passkey', { response, ...fields })
}

export async function challengeFor(visitor: Visitor, address = '/fr/sign-in/passkey/options'): Promise<string> {
  return (await (await postJson(visitor, address, {})).json()).challenge
}

export function postJson(visitor: Visitor | TestSite, address: string, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return visitor.request(address, { method: 'POST', body: JSON.stringify(fields), headers })
}
