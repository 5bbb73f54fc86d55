import { invalid } from '../../../../platform/errors.ts'
import type { Key, Values } from '../../../../platform/i18n/index.ts'
import { bounds } from '../answer.ts'
import { fileNameOf } from './file-name.ts'
import { isOpenDocument, openDocumentType } from './open-document.ts'
import { isBitmap, redrawnLarge } from './picture.ts'
import { isPlainText } from './plain-text.ts'

export interface TakenFile {
  name: string
  /** By what it holds: what the browser says is not believed. */
  type: string
  bytes: Uint8Array
}

export const fileField = 'file'

/** What a browser offers to choose: no more than a hint. */
export const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.txt,.odt'

/**
 * A file as it may be kept: a PDF, a picture drawn anew, a plain text, a text in OpenDocument. Refuses any other, and
 * one that is too large. Called outside any transaction.
 */
export async function takenFile(file: File): Promise<TakenFile> {
  const most = bounds.fileBytes
  if (file.size > most) throw refused('compliance.file-too-large', { most: most / 1024 / 1024 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw refused('compliance.file-missing')
  const kind = await kindOf(bytes)
  if (!kind) throw refused(isSvg(bytes) ? 'compliance.file-svg' : 'compliance.file-type')
  return { name: fileNameOf(file.name, kind.ending), type: kind.type, bytes: kind.bytes ?? bytes }
}

interface FileKind {
  type: string
  ending: string
  /** When it was written anew. */
  bytes?: Uint8Array
}

async function kindOf(bytes: Uint8Array): Promise<FileKind | undefined> {
  if (isBitmap(bytes)) {
    const drawn = await redrawnLarge(bytes)
    return drawn && { type: 'image/webp', ending: 'webp', bytes: drawn }
  }
  if (isPdf(bytes)) return { type: 'application/pdf', ending: 'pdf' }
  if (await isOpenDocument(bytes)) return { type: openDocumentType, ending: 'odt' }
  return isPlainText(bytes) ? { type: 'text/plain; charset=UTF-8', ending: 'txt' } : undefined
}

/** It begins and ends like one (ISO 32000): what stands around it would be for other readers. */
function isPdf(bytes: Uint8Array): boolean {
  const [first, last] = [bytes.subarray(0, 8), bytes.subarray(-1024)].map((part) =>
    Buffer.from(part).toString('latin1'),
  )
  return /^%PDF-[12]\.\d/.test(first ?? '') && (last ?? '').includes('%%EOF')
}

const isSvg = (bytes: Uint8Array) => /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 2000)).toString('latin1'))

const refused = (key: Key, values?: Values) => invalid(fileField, key, values)
