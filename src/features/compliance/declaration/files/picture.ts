const side = 2400
const mostPixels = 6000 * 6000

/** By first bytes: PNG, JPEG, WebP. SVG from outside is refused. */
export function isBitmap(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return first.startsWith('\x89PNG\r\n\x1a\n') || first.startsWith('\xff\xd8\xff') || /^RIFF....WEBP/s.test(first)
}

/**
 * A picture from outside, decoded and written anew, large enough to be read: nothing of the original stays, neither
 * where nor when nor with what it was taken. Undefined when it cannot be decoded. Called outside any transaction.
 */
export async function redrawnLarge(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85 })
      .toBuffer()
  } catch {
    // A picture that cannot be decoded is refused like one of another type: expected with files of others.
    return undefined
  }
}
