import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { CannotReach } from './unreached.ts'

export interface Reading {
  /** Of what was unpacked: a small parcel may hold a huge text. */
  maxBytes: number
  signal: AbortSignal
  /** What is beyond is left unread, and no fault. */
  beginning: boolean
}

/** The whole body, unpacked; refuses one that is too large, cut off or packed in a way that we did not ask for. */
export async function readBody(
  body: Readable,
  encoding: string,
  { maxBytes, signal, beginning }: Reading,
): Promise<Uint8Array> {
  const unpacking = unpackingOf(encoding)
  if (unpacking === undefined) {
    discard(body)
    throw new CannotReach('bad-answer')
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const keep = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes && !beginning) throw new CannotReach('too-large')
      chunks.push(chunk)
      if (size >= maxBytes && beginning) throw enough
    }
  }
  try {
    if (unpacking) await pipeline(body, unpacking, keep, { signal })
    else await pipeline(body, keep, { signal })
  } catch (error) {
    if (error !== enough) throw error
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

/** Ends a pipeline whose beginning was all that was wished for. */
const enough = new Error('read enough')

/** Reads no further. */
const discard = (body: Readable) => void body.on('error', () => {}).destroy()

/** Leaves a text that nobody wants: a short one to its end, so that the connection serves for the next question. */
export async function passOver(body: Dispatcher.ResponseData['body'], signal: AbortSignal): Promise<void> {
  try {
    await body.dump({ limit: shortText, signal })
  } catch {
    // Cut off or too slow: the status was all that we wanted.
  }
}

const shortText = 16 * 1024

/** What undoes `Content-Encoding`: nothing to undo is null; two at once, for which we never ask, are not known. */
function unpackingOf(encoding: string): Transform | null | undefined {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return null
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return createInflate()
  return undefined
}
