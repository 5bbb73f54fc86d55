import { z } from 'zod'
import { readEmail } from '../../platform/email.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Request } from '../../platform/web/index.ts'

/** An e-mail address as accounts know it. */
export const email = z
  .string('accounts.email-missing')
  .trim()
  .min(1, 'accounts.email-missing')
  .transform((text, c) => {
    const read = readEmail(text)
    if (read === null) c.addIssue({ code: 'custom', message: 'accounts.email-wrong' })
    return read ?? ''
  })

const next = z.string().optional().catch(undefined)

export const EmailForm = z.object({ email, next })
export const PasswordForm = z.object({
  email,
  password: z
    .string('accounts.password-missing')
    .min(1, 'accounts.password-missing')
    .max(200, 'accounts.password-wrong'),
  next,
})
export const CodeForm = z.object({
  code: z.string('accounts.code-missing').trim().min(1, 'accounts.code-missing').max(40, 'accounts.code-wrong'),
  next,
})

/** How often one visitor may try each door within an hour. */
export const triesPerHour = { link: 20, password: 20, code: 30, passkey: 60 }
/** How often passwords of one address may be tried within an hour, whoever tries. */
export const passwordsPerHour = 30

/** Counts a try of a visitor, and refuses one too many, beside this field. */
export function countTry(c: Request, door: keyof typeof triesPerHour, field: string): void {
  const counted = c.var.site.limits.count(c.env.visitor, `sign-in ${door}`, triesPerHour[door])
  const key = 'accounts.too-many-from-here'
  if (!counted.allowed) throw new Refusal(429, key, [{ field, key }], counted.retryAfter)
}

/** The same for an address, known here or not, whatever connections try its password: somebody may have thousands. */
export function countPassword(c: Request, email: string): void {
  const counted = c.var.site.limits.count(email, 'password of', passwordsPerHour)
  const key = 'accounts.too-many-for-address'
  if (!counted.allowed) throw new Refusal(429, key, [{ field: 'password', key }], counted.retryAfter)
}
