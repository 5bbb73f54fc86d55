import { paths } from '../../../paths.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { openSession } from './open-session.ts'

const longest = 1000

/**
 * Where to go on after signing in: an address of this site without its language, or the account. Whatever could lead
 * elsewhere (`//host`, `/\host`, a scheme) is not followed.
 */
export function nextOf(given: string | null | undefined): string {
  if (!given || given.length > longest || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return paths.account.href()
  return given
}

/** Where somebody goes who came through a door: on, or to the second one. */
export function goOn(c: Request, opened: Awaited<ReturnType<typeof openSession>>, next: string | null | undefined) {
  const { view } = c.var
  const to = opened === 'second-factor' ? paths.signInSecondFactor.href({}, { next: next ?? undefined }) : nextOf(next)
  return c.redirect(view.to(to), 303)
}
