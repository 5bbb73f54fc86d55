import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { passkeyRules } from '../passkeys/passkey-rules.ts'
import { isBlockedUser } from '../queries.ts'
import { useUpCode } from '../securing/use-up-code.ts'

export interface AuthSurroundings {
  db: Database
  engine: 'sqlite' | 'postgres'
  secret: string
  publicUrl: string
  clock: Clock
  /** None: as the library does it, slow on purpose. */
  passwords?: Passwords | undefined
}

/** How a password becomes what is kept of it. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(given: { hash: string; password: string }): Promise<boolean>
}

export const sessionDays = 60
const day = 86_400

/** The cookie of a session: this host alone, over HTTPS alone (browsers count localhost as such). */
export const sessionCookie = '__Host-session'
/** Who came through a first door, and has a second one before them. */
export const halfOpenDoor = '__Host-second-factor'

/**
 * The library of accounts: users, sessions, passwords, second factors, passkeys. It takes most of a second to load, so
 * nothing loads it before somebody signs in. Never called inside `atomically`: it writes through its own connection.
 */
export async function openAuth({ db, engine, secret, publicUrl, clock, passwords }: AuthSurroundings) {
  const [{ betterAuth }, { twoFactor }, { passkey }, { provenEmail }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins'),
    import('@better-auth/passkey'),
    import('./proven-email.ts'),
  ])
  const cookie = (name: string, seconds: number) => ({
    name: `__Host-${name}`,
    attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/', maxAge: seconds } as const,
  })
  const secondFactor = twoFactor({
    issuer: new URL(publicUrl).host,
    twoFactorTable: 'authTwoFactor',
    allowPasswordless: true,
  })
  const [gate] = secondFactor.hooks.after
  /** Asked whenever a session is made, whatever the door: whoever asks how old it is counts by the site's own clock. */
  const mayBegin = async ({ userId }: { userId: Id }, asked: { path?: string; body?: unknown } | null) => {
    if (await isBlockedUser(db, userId)) return false
    const code = asked?.path === '/two-factor/verify-totp' ? codeIn(asked.body) : undefined
    if (code !== undefined) await useUpCode(db, { userId, code }, clock())
    return { data: { createdAt: new Date(clock().epochMilliseconds) } }
  }
  return betterAuth({
    baseURL: publicUrl,
    secret,
    database: { db, type: engine },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
      password: passwords ?? {},
    },
    user: { modelName: 'authUser' },
    // What needs a recent session asks for it itself (recently.ts), by the clock of the request.
    session: { modelName: 'authSession', expiresIn: sessionDays * day, disableSessionRefresh: true, freshAge: 0 },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    advanced: {
      database: { generateId: () => randomUUID() },
      // No visitor's address is ever kept; our own limits count it (platform/limits.ts).
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: { name: sessionCookie, attributes: cookie('session', sessionDays * day).attributes },
        session_data: cookie('session-data', 60),
        account_data: cookie('account-data', 60),
        dont_remember: cookie('dont-remember', day),
        two_factor: cookie('second-factor', 600),
        trust_device: cookie('trusted', 0),
        'better-auth-passkey': cookie('passkey', 300),
      },
    },
    databaseHooks: { session: { create: { before: mayBegin } } },
    plugins: [
      // The library asks for the second factor after a password alone; a mailed link is no more than a password.
      gate
        ? {
            ...secondFactor,
            hooks: { after: [{ ...gate, matcher: (c) => gate.matcher(c) || c.path === provenEmail.path }] },
          }
        : secondFactor,
      passkey(passkeyRules(publicUrl)),
      provenEmail.plugin,
    ],
  })
}

const CodeGiven = z.object({ code: z.string() })
const codeIn = (body: unknown): string | undefined => CodeGiven.safeParse(body).data?.code

export type Auth = Awaited<ReturnType<typeof openAuth>>
