/** An address that is told apart without being given away: `c…@crocus.example`. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email
  return `${at > 0 ? first : ''}…${email.slice(at)}`
}
