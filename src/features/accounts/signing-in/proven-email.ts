import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const path = '/sign-in/proven-email'

/**
 * Opens a session for who has shown that a mailbox is theirs; makes the account when it is new. Called by our own
 * verbs alone, after the link they mailed was followed: the address is mounted nowhere.
 */
const signInProvenEmail = createAuthEndpoint(
  path,
  { method: 'POST', requireHeaders: true, body: z.object({ email: z.email() }) },
  async (c) => {
    const { internalAdapter } = c.context
    const { email } = c.body
    const known = async () => (await internalAdapter.findUserByEmail(email))?.user
    const made = () => internalAdapter.createUser({ email, emailVerified: true, name: '' }, { method: 'magic-link' })
    // Of two links of a new mailbox that are followed at once, one makes the account and the other finds it.
    const meanwhile = async (error: unknown) => {
      const other = await known()
      if (!other) throw error
      return other
    }
    const user = (await known()) ?? (await made().catch(meanwhile))
    const session = await internalAdapter.createSession(user.id)
    // A blocked person gets none (see the hook in auth.ts).
    if (!session) return c.json({ userId: user.id, isOpen: false })
    await setSessionCookie(c, { session, user })
    return c.json({ userId: user.id, isOpen: true })
  },
)

export const provenEmail = { path, plugin: { id: 'proven-email', endpoints: { signInProvenEmail } } } as const
