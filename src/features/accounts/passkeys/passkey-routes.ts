import type { z } from 'zod'
import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm } from '../../../platform/web/index.ts'
import { countTry } from '../forms.ts'
import { personIn, signedIn } from '../policies.ts'
import { recentlySignedIn } from '../securing/recently.ts'
import { toSecurity } from '../securing/security-routes.tsx'
import { nextOf } from '../signing-in/next.ts'
import { MadeForm, ShownForm } from './passkey-answer.ts'
import { addPasskey, newPasskeyOptions, passkeyOptions, removePasskey, signInWithPasskey } from './passkeys.ts'

/** Passkeys: what their module in the browser asks and answers, in JSON; removed by a plain form. */
export const passkeyRoutes = pages()

passkeyRoutes.post(paths.signInPasskeyOptions, everyone, async (c) => {
  countTry(c, 'passkey', 'response')
  return unkeptJson(c, await passkeyOptions(c))
})

passkeyRoutes.post(paths.signInPasskey, everyone, async (c) => {
  countTry(c, 'passkey', 'response')
  const { response, next } = await readAnswer(c, ShownForm)
  await signInWithPasskey(c, response)
  return unkeptJson(c, { next: c.var.view.to(nextOf(next)) })
})

passkeyRoutes.post(paths.accountPasskeyOptions, recentlySignedIn, async (c) =>
  unkeptJson(c, await newPasskeyOptions(c, personIn(c))),
)

passkeyRoutes.post(paths.accountPasskeys, recentlySignedIn, async (c) => {
  const { response, name } = await readAnswer(c, MadeForm)
  await addPasskey(c, personIn(c), { answer: response, name })
  return unkeptJson(c, { next: c.var.view.to(paths.accountSecurity.href()) })
})

passkeyRoutes.post(paths.accountPasskey, signedIn, async (c) => {
  await removePasskey(c, personIn(c), c.req.param('id') ?? '')
  return toSecurity(c)
})

async function readAnswer<Schema extends z.ZodType>(c: Request, schema: Schema): Promise<z.output<Schema>> {
  const form = await readForm(c, schema)
  if (!form.ok) throw new Refusal(422, 'accounts.passkey-refused', form.errors)
  return form.values
}

function unkeptJson(c: Request, answer: unknown): Response {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Type', 'application/json; charset=UTF-8')
  return c.body(JSON.stringify(answer))
}
