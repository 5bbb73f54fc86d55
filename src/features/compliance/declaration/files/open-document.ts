import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

const unpack = promisify(inflateRaw)

export const openDocumentType = 'application/vnd.oasis.opendocument.text'

/** A long report with pictures has a tenth of it. */
const mostUnpacked = 32 * 1024 * 1024

/**
 * Whether this is a text in OpenDocument (ISO 26300) that does a reader no harm: it is what it says, runs nothing, and
 * unpacks to no more than a machine of a reader bears.
 */
export async function isOpenDocument(bytes: Uint8Array): Promise<boolean> {
  const entries = zipEntries(bytes)
  if (!entries) return false
  const [first] = entries
  const isText = first?.name === 'mimetype' && !first.isPacked && textOf(first.bytes) === openDocumentType
  const names = entries.map(({ name }) => name)
  if (!isText || !names.includes('content.xml') || !names.every(isOrdinary)) return false
  return (await unpackedSize(entries)) <= mostUnpacked
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Inside the archive, and neither a macro nor an object that another program would open. */
const isOrdinary = (name: string) =>
  !/^[/\\]|[\\\0:]|(^|\/)\.\.?(\/|$)/.test(name) && !/^((Basic|Scripts)(\/|$)|Object \d+$)/i.test(name)

/** What the parts unpack to, measured: what they say of themselves is not believed. Too much is all the same. */
async function unpackedSize(entries: readonly ZipEntry[]): Promise<number> {
  let size = 0
  for (const { bytes, isPacked, size: said } of entries) {
    if (size > mostUnpacked || said > mostUnpacked) return Number.POSITIVE_INFINITY
    size += isPacked ? await unpackedLength(bytes, mostUnpacked - size) : bytes.length
  }
  return size
}

async function unpackedLength(bytes: Uint8Array, room: number): Promise<number> {
  try {
    return (await unpack(bytes, { maxOutputLength: room + 1 })).length
  } catch {
    // Broken or too large: expected with files of others, and refused alike.
    return Number.POSITIVE_INFINITY
  }
}
