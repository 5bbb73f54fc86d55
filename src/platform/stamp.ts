import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Key } from './i18n/index.ts'

const fastest = 3000
const oldest = 24 * 3_600_000

/** What signs the stamps of one form: another form has another purpose, and takes none of these. */
export interface Seal {
  purpose: string
  secret: string
}

/** What a form carries to show when it was made: nobody else can sign one. */
export function newStamp(seal: Seal, now: Temporal.Instant): string {
  const time = now.epochMilliseconds.toString(36)
  return `${time}.${signatureOf(time, seal)}`
}

/** People take more than three seconds to write, and less than a day; a stamp that is not ours is `stale` too. */
export function readStamp(stamp: string, seal: Seal, now: Temporal.Instant): 'good' | 'too-fast' | 'stale' {
  const [time = '', signature = ''] = stamp.split('.')
  const age = now.epochMilliseconds - Number.parseInt(time, 36)
  if (!isSame(signature, signatureOf(time, seal)) || !(age <= oldest)) return 'stale'
  return age < fastest ? 'too-fast' : 'good'
}

/** The stamp of a form that is shown again: its own while that is good, so that nobody has to wait twice. */
export function freshStamp(typed: unknown, seal: Seal, now: Temporal.Instant): string {
  const isOwn = typeof typed === 'string' && readStamp(typed, seal, now) !== 'stale'
  return isOwn ? typed : newStamp(seal, now)
}

/** Why an open form looks like a robot’s: too quick, too old, or its trap filled. Null for people. */
export function whyRobotic(
  { stamp, website }: { stamp: string; website: string },
  seal: Seal,
  now: Temporal.Instant,
): Key | null {
  if (website !== '') return 'site.form-trapped'
  const age = readStamp(stamp, seal, now)
  if (age === 'too-fast') return 'site.form-too-fast'
  return age === 'stale' ? 'site.form-stale' : null
}

/** The same for the same form sent twice, another as soon as a word of it changes. */
export const submissionOf = (form: readonly unknown[], { purpose, secret }: Seal): string =>
  createHmac('sha256', secret)
    .update(`${purpose} submission\n${JSON.stringify(form)}`)
    .digest('base64url')

const signatureOf = (time: string, { purpose, secret }: Seal) =>
  createHmac('sha256', secret).update(`${purpose} form\n${time}`).digest('base64url')

/** Takes as long for any answer that is wrong. */
export function isSame(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)]
  return a.length === b.length && timingSafeEqual(a, b)
}
