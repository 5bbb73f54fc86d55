/** A file in a ZIP archive, as its directory and its own header agree on it. */
export interface ZipEntry {
  name: string
  isPacked: boolean
  /** As they stand in the archive. */
  bytes: Uint8Array
  /** What its directory says that it unpacks to. */
  size: number
}

const most = { entries: 500 }
const [endMark, directoryMark, entryMark] = [0x06054b50, 0x02014b50, 0x04034b50]

/**
 * The files of an archive; undefined for what is none, and for one that hides something: encrypted, in parts, with
 * entries that overlap, or with what an archive of documents never has.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (count > most.entries || count !== view.getUint16(end + 8, true) || start + size !== end) return undefined
  const entries: ZipEntry[] = []
  let [at, free] = [start, 0]
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, at, { from: free, to: start })
    if (!entry) return undefined
    entries.push(entry)
    ;({ next: at, end: free } = entry)
  }
  return at === end ? entries : undefined
}

/** Where the record at its end begins; nothing stands behind it. */
function endOf(view: DataView): number | undefined {
  const at = view.byteLength - 22
  return at >= 0 && view.getUint32(at, true) === endMark && view.getUint16(at + 20, true) === 0 ? at : undefined
}

/** The entries stand one behind the other, in the order of the directory: none holds a part of another. */
function entryAt(view: DataView, at: number, room: { from: number; to: number }) {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryMark) return undefined
  const [flags, way] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
  const local = view.getUint32(at + 42, true)
  const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  const isOdd = (flags & 1) !== 0 || (way !== 0 && way !== 8) || local < room.from || local + 30 > room.to
  if (isOdd || next > view.byteLength || view.getUint32(local, true) !== entryMark) return undefined
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const end = start + packed
  if (end > room.to || view.getUint16(local + 8, true) !== way) return undefined
  const name = new TextDecoder().decode(bytesAt(view, at + 46, nameLength ?? 0))
  return { name, isPacked: way === 8, bytes: bytesAt(view, start, packed), size, next, end }
}

const bytesAt = (view: DataView, at: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + at, length)
