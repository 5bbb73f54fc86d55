import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Request, readForm, wantsProblem } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { SignInAgainPage } from '../pages/sign-in-again-page.tsx'

/** What a visitor gets who asks for something of a person: the way in, and nothing of what was typed is lost. */
export async function askToSignIn(c: Request): Promise<Response> {
  const { view } = c.var
  if (wantsProblem(c)) {
    c.header('WWW-Authenticate', 'Bearer')
    throw new Refusal(401, 'accounts.sign-in-first')
  }
  c.header('Cache-Control', 'no-store')
  if (c.req.method !== 'POST') return c.redirect(view.to(paths.signIn.href({}, { next: view.address })), 303)
  const { typed } = await readForm(c, z.object({}))
  const kept = Object.entries(typed).filter(([name]) => !isSecret(name))
  return respond(c, <SignInAgainPage view={view} typed={Object.fromEntries(kept)} />, 401)
}

/** What is never written back into a page. */
const isSecret = (name: string) => /password|secret|^codes?$/i.test(name)
