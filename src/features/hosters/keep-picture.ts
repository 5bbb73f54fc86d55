import { createHash } from 'node:crypto'
import type { Database } from '../../platform/database/index.ts'
import { toInstant } from '../../platform/database/index.ts'
import './tables.ts'

const largest = 256 * 1024
const side = 192

/**
 * A picture from outside, decoded and written anew as a bitmap of ours, so that nothing of the original stays.
 * Undefined when it is too large, or no PNG, JPEG or WebP. Called outside any transaction.
 */
export async function redrawn(bytes: Uint8Array): Promise<{ hash: string; bytes: Uint8Array } | undefined> {
  if (bytes.length > largest || !isBitmap(bytes)) return undefined
  const { default: sharp } = await import('sharp')
  try {
    const drawn = await sharp(bytes, { limitInputPixels: 4096 * 4096, failOn: 'error', animated: false })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85 })
      .toBuffer()
    return { hash: createHash('sha256').update(drawn).digest('hex').slice(0, 32), bytes: drawn }
  } catch {
    // A picture that cannot be decoded is refused like one of another type: expected with files of others.
    return undefined
  }
}

/** Keeps a redrawn picture once, by its hash; sent again, it is as new. */
export async function keepPicture(db: Database, picture: { hash: string; bytes: Uint8Array }, now: Temporal.Instant) {
  const { hash, bytes } = picture
  const createdAt = toInstant(now)
  await db
    .insertInto('file')
    .values({ hash, type: 'image/webp', size: bytes.length, bytes, createdAt })
    .onConflict((clash) => clash.column('hash').doUpdateSet({ createdAt }))
    .execute()
}

/** By first bytes: PNG, JPEG, WebP. SVG from outside is refused. */
function isBitmap(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return first.startsWith('\x89PNG') || first.startsWith('\xff\xd8\xff') || /^RIFF....WEBP/s.test(first)
}

/** A kept file by its hash. */
export function keptFile(db: Database, hash: string): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  return db.selectFrom('file').select(['type', 'bytes']).where('hash', '=', hash).executeTakeFirst()
}
