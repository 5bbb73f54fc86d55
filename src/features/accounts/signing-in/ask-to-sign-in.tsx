import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Request, typedAgain, wantsProblem } from '../../../platform/web/index.ts'
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
  return respond(c, <SignInAgainPage view={view} typed={await typedAgain(c)} />, 401)
}
