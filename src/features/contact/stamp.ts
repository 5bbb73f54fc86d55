import { createHmac, timingSafeEqual } from 'node:crypto'

const fastest = 3000
const oldest = 24 * 3_600_000

/** What a form carries to show when it was made: nobody else can sign one. */
export function newStamp(secret: string, now: Temporal.Instant): string {
  const time = now.epochMilliseconds.toString(36)
  return `${time}.${signatureOf(time, secret)}`
}

/** People take more than three seconds to write, and less than a day; a stamp that is not ours is `stale` too. */
export function readStamp(stamp: string, secret: string, now: Temporal.Instant): 'good' | 'too-fast' | 'stale' {
  const [time = '', signature = ''] = stamp.split('.')
  const age = now.epochMilliseconds - Number.parseInt(time, 36)
  if (!isSame(signature, signatureOf(time, secret)) || !(age <= oldest)) return 'stale'
  return age < fastest ? 'too-fast' : 'good'
}

/** The stamp of a form that is shown again: its own while that is good, so that nobody has to wait twice. */
export function freshStamp(typed: unknown, secret: string, now: Temporal.Instant): string {
  const isOwn = typeof typed === 'string' && readStamp(typed, secret, now) !== 'stale'
  return isOwn ? typed : newStamp(secret, now)
}

/** The same for the same form sent twice, another as soon as a word of it changes. */
export const submissionOf = (form: readonly unknown[], secret: string): string =>
  createHmac('sha256', secret)
    .update(`contact submission\n${JSON.stringify(form)}`)
    .digest('base64url')

const signatureOf = (time: string, secret: string) =>
  createHmac('sha256', secret).update(`contact form\n${time}`).digest('base64url')

function isSame(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)]
  return a.length === b.length && timingSafeEqual(a, b)
}
