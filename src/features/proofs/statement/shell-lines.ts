import { paths } from '../../../paths.ts'

/** How anybody checks a statement; docs/membership-proof.md has the same lines, and a test runs them. */
export function shellLines(publicUrl: string, slug: string): string[] {
  const [file, key] = [`${slug}.json`, 'membership-key.pem']
  const [statement, itsKey] = [paths.common.membership.href({ name: file }), paths.common.membershipKey.href()]
  const signature = `sed -n 3p ${file} | cut -d '"' -f 4 | openssl base64 -d -A > signature`
  return [
    `curl -fsSL -O ${publicUrl}${statement} -O ${publicUrl}${itsKey}`,
    `sed -n 2p ${file} | tr -d '\\n' > statement; ${signature}`,
    `openssl pkeyutl -verify -pubin -inkey ${key} -rawin -in statement -sigfile signature`,
  ]
}
