import { tooMany } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { Asked } from './asked.ts'

const perHour = { files: 120, large: 12, address: 20 }

/** A hoster's files together are seldom a tenth of this. */
const large = 256 * 1024

/** One visitor checks so often an hour, and far less where it takes long or asks others’ servers. */
export function refuseTooMany(c: Request, asked: Asked, follows: boolean): void {
  const what = 'address' in asked || follows ? 'address' : sizeOf(asked) > large ? 'large' : 'files'
  const counted = c.var.site.limits.count(c.env.visitor, `describing-${what}`, perHour[what])
  if (!counted.allowed) throw tooMany('describing.too-many-checks', counted.retryAfter)
}

const sizeOf = (asked: Asked) =>
  'files' in asked ? asked.files.reduce((size, { bytes }) => size + bytes.length, 0) : 0
