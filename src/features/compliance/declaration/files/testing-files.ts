import { crc32, deflateRawSync } from 'node:zlib'

/** The smallest file that readers of PDF take for one. */
export const aPdf = new Uint8Array(
  Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
)

export interface Part {
  name: string
  isPacked: boolean
  bytes: Uint8Array
  /** What the directory says that it unpacks to. */
  size: number
  flags?: number
  /** Where the directory says that it stands, in the place of the truth. */
  offset?: number
  crc: number
}

export function packed(name: string, content: Uint8Array | string): Part {
  const plain = Buffer.from(content)
  return { name, isPacked: true, bytes: deflateRawSync(plain), size: plain.length, crc: crc32(plain) }
}

export const stored = (name: string, content: string): Part => ({
  ...packed(name, content),
  isPacked: false,
  bytes: Buffer.from(content),
})

/** A text in OpenDocument, with more parts than it needs. */
export const openDocument = (more: Part[] = [], type = 'application/vnd.oasis.opendocument.text') =>
  aZip([
    stored('mimetype', type),
    ...(more.some(({ name }) => name === 'content.xml') ? [] : [packed('content.xml', '<office:document-content/>')]),
    ...more,
  ])

/** An archive as its parts say it, true or not. */
export function aZip(parts: Part[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0, 2)
    common.writeUInt16LE(part.isPacked ? 8 : 0, 4)
    common.writeUInt32LE(part.crc, 10)
    common.writeUInt32LE(part.bytes.length, 14)
    common.writeUInt32LE(part.size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, part.bytes])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(part.offset ?? at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, end, name]))
    pieces.push(local)
    at += local.length
  }
  const size = Buffer.concat(directory).length
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(parts.length, 4)
  tail.writeUInt16LE(parts.length, 6)
  tail.writeUInt32LE(size, 8)
  tail.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, Buffer.from('PK\x05\x06'), tail]))
}
