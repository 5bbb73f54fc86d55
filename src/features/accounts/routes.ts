import { emailRoutes } from './email/email-routes.tsx'
import { keysRoutes } from './keys/keys-routes.tsx'
import { nameRoutes } from './name/name-routes.tsx'
import { passkeyRoutes } from './passkeys/passkey-routes.ts'
import { peopleRoutes } from './people/people-routes.tsx'
import { secondFactorRoutes } from './securing/second-factor-routes.tsx'
import { securityRoutes } from './securing/security-routes.tsx'
import { otherDoors } from './signing-in/other-doors.tsx'
import { signInRoutes } from './signing-in/sign-in-routes.tsx'

// Fixed words before parameters: `/sign-in/password` is no token.
export const accounts = {
  list: [
    ...otherDoors.list,
    ...passkeyRoutes.list,
    ...signInRoutes.list,
    ...securityRoutes.list,
    ...secondFactorRoutes.list,
    ...emailRoutes.list,
    ...nameRoutes.list,
    ...keysRoutes.list,
    ...peopleRoutes.list,
  ],
}
