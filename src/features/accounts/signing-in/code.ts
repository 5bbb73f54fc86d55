export interface Code {
  kind: 'app' | 'recovery'
  code: string
}

/** A code as it was typed: six digits are the application's, anything else is taken for a recovery code. */
export function readCode(typed: string): Code {
  const code = typed.replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  const [, first, last] = /^([a-z\d]{5})-?([a-z\d]{5})$/i.exec(code) ?? []
  return { kind: 'recovery', code: first && last ? `${first}-${last}` : code }
}

/** The secret of an `otpauth:` address, in groups of four that are easily copied by hand. */
export function secretIn(uri: string): string {
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}
