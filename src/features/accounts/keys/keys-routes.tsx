import { z } from 'zod'
import { paths } from '../../../paths.ts'
import type { RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { faultOfName } from '../name/person-name.ts'
import { KeyMadePage } from '../pages/key-made-page.tsx'
import { KeysPage, lifetimes } from '../pages/keys-page.tsx'
import { actorOf, scopes } from '../person.ts'
import { personIn, signedIn } from '../policies.ts'
import { refuseOldSession } from '../securing/recently.ts'
import { senderOf, tellOwner } from '../securing/tell-owner.ts'
import { unkept } from '../unkept.ts'
import { endKey, keysOf, makeKey, scopesOf } from './api-keys.ts'

/** API keys: made, shown once, listed, ended. */
export const keysRoutes = pages()

const KeyForm = z.object({
  name: z
    .string('accounts.key-name-missing')
    .trim()
    .min(1, 'accounts.key-name-missing')
    .max(60, 'accounts.name-long')
    .refine((name) => faultOfName(name) !== 'accounts.name-unseen', 'accounts.name-unseen'),
  scope: z
    .union([z.string(), z.array(z.string())], 'accounts.key-scope-missing')
    .transform((given) => [given].flat())
    .pipe(z.array(z.enum(scopes, 'accounts.key-scope-missing')).min(1, 'accounts.key-scope-missing')),
  days: z.enum(lifetimes, 'accounts.key-days-missing').transform((days) => (days === 'never' ? null : Number(days))),
})

keysRoutes.get(paths.accountKeys, signedIn, (c) => keysPage(c, { values: { scope: 'read', days: '90' }, errors: [] }))

keysRoutes.post(paths.accountKeys, signedIn, async (c) => {
  const { db, now, view } = c.var
  const person = personIn(c)
  const form = await readForm(c, KeyForm)
  if (!form.ok) return keysPage(c, { values: form.typed, errors: form.errors }, 422)
  const { name, scope, days } = form.values
  let key = ''
  const refusal = await refusalOf(c, async () => {
    await refuseOldSession(c, person)
    key = await makeKey(db, person, { name, scopes: [...new Set(scope)], days }, { actor: actorOf(person), now })
    await tellOwner(db, { event: 'key-made', person, sender: senderOf(c) }, now)
  })
  if (refusal) return keysPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return unkept(c, <KeyMadePage view={view} name={name} apiKey={key} />, 201)
})

keysRoutes.post(paths.accountKey, signedIn, async (c) => {
  const { db, now, view } = c.var
  const person = personIn(c)
  await endKey(db, person, c.req.param('id') ?? '', { actor: actorOf(person), now })
  return c.redirect(view.to(paths.accountKeys.href()), 303)
})

async function keysPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const person = personIn(c)
  const keys = await keysOf(db, person.personId)
  return unkept(c, <KeysPage view={view} form={form} keys={keys} scopes={scopesOf(person)} />, status)
}
