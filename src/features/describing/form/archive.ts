import { zipSync } from 'fflate'
import { textOf, type WrittenFile } from '../../descriptions/index.ts'

/** The text of each file in one `.zip`; `savedAt` dates them. */
export function archiveOf(files: readonly WrittenFile[], savedAt: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = files.map(({ name, statements }) => [name, encoder.encode(textOf(statements))] as const)
  // Copied, since what the library gives may be a part of something larger.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(savedAt), level: 6 }))
}
