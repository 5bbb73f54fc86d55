import type { PasskeyOptions } from '@better-auth/passkey'

/**
 * A passkey stands for a password and a code at once: it lives in its device, which has checked that its owner is
 * there (fingerprint, face, code) each time. One that only says that somebody touched it is not taken.
 */
export const passkeyRules = (publicUrl: string): PasskeyOptions => ({
  rpID: new URL(publicUrl).hostname,
  rpName: new URL(publicUrl).host,
  origin: publicUrl,
  schema: { passkey: { modelName: 'authPasskey' } },
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  registration: {
    afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified),
  },
  authentication: {
    afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified),
  },
})

/** The library makes its own refusal of this. */
function refuseUnverified(isVerified: boolean | undefined): void {
  if (!isVerified) throw new Error('the device did not check who uses it')
}
