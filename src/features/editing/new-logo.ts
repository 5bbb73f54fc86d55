import type { Database } from '../../platform/database/index.ts'
import type { FieldError } from '../../platform/errors.ts'
import { invalid } from '../../platform/errors.ts'
import type { Sent, Typed } from '../../platform/web/index.ts'
import { keepPicture, keptFile, redrawn } from '../hosters/index.ts'
import { textAt } from './fields/field.ts'

/** Said in the place of a picture: the logo goes. */
export const noLogo = 'none'
const largest = 256 * 1024

/**
 * A picture that was sent along is redrawn and kept at once, so that a form that comes back still has it; its hash
 * goes with the form. Called outside any transaction.
 */
export async function takeLogo(db: Database, { files, typed }: Sent, now: Temporal.Instant) {
  const { logo: file } = files
  if (textAt(typed, 'logo-gone') === 'yes') return told([], noLogo)
  if (!file) return told([], textAt(typed, 'logo-kept'))
  if (file.size > largest) return told([{ field: 'logo', key: 'editing.logo-too-large', values: { most: 256 } }], '')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = await redrawn(bytes)
  if (!picture) return told([{ field: 'logo', key: isSvg(bytes) ? 'editing.logo-svg' : 'editing.logo-type' }], '')
  await keepPicture(db, picture, now)
  return told([], picture.hash)
}

const told = (errors: FieldError[], kept: string): { errors: FieldError[]; typed: Typed } => ({
  errors,
  typed: { 'logo-kept': kept },
})

const isSvg = (bytes: Uint8Array) => /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 2000)).toString('latin1'))

/** The hash to write: undefined leaves the logo as it is, null takes it away. */
export async function newLogo(db: Database, sent: Typed): Promise<string | null | undefined> {
  const kept = textAt(sent, 'logo-kept')
  if (kept === '') return undefined
  if (kept === noLogo) return null
  if (await keptFile(db, kept)) return kept
  throw invalid('logo', 'editing.logo-expired')
}
