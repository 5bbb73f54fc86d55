import type { FieldError } from '../../../platform/errors.ts'
import type { Request, Sent, Typed } from '../../../platform/web/index.ts'
import { readSent } from '../../../platform/web/index.ts'
import { readSourceAddress } from '../../crawling/index.ts'

/** What somebody wants to have checked: files at hand, or an address of the web. */
export type Asked = { files: { name: string; bytes: Uint8Array }[] } | { address: string }

export type ReadAsked = { ok: true; asked: Asked; follows: boolean; typed: Typed } | Refused
export interface Refused {
  ok: false
  errors: FieldError[]
  typed: Typed
}

export const mostFilesGiven = 100

/** Reads the form: a text pasted, files, or an address, of which one is needed. */
export async function readAsked(c: Request): Promise<ReadAsked> {
  const sent = await readSent(c)
  const { typed } = sent
  const refused = (field: string, key: FieldError['key']): Refused => ({ ok: false, errors: [{ field, key }], typed })
  const files = await filesIn(sent)
  const follows = typed.links === 'yes'
  const address = textOf(typed.address)
  if (files.length > mostFilesGiven) return refused('files', 'describing.too-many-files')
  if (address === '' && files.length === 0) return refused('text', 'describing.nothing-given')
  if (address === '') return { ok: true, asked: { files }, follows, typed }
  if (files.length > 0) return refused('address', 'describing.one-or-other')
  const read = addressOf(address)
  return read === null
    ? refused('address', 'describing.address-wrong')
    : { ok: true, asked: { address: read }, follows, typed }
}

/** The address of a file or of a folder of files; a bare domain is enough. */
export function addressOf(text: string): string | null {
  const place = readSourceAddress(text)
  if (place === null) return null
  // A file need not end in a point and letters: only what was typed with a slash is a folder.
  return place.endsWith('/') && !text.trim().endsWith('/') && new URL(place).pathname !== '/'
    ? place.slice(0, -1)
    : place
}

async function filesIn({ typed, fileLists }: Sent): Promise<{ name: string; bytes: Uint8Array }[]> {
  const text = textOf(typed.text)
  const given = await Promise.all(
    (fileLists.files ?? []).map(async (file) => ({
      name: nameOf(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  const pasted = text === '' ? [] : [{ name: pastedName, bytes: new TextEncoder().encode(text) }]
  return [...pasted, ...given]
}

export const pastedName = 'description.properties'

/** A name that can be shown, and under which a file can be saved anywhere. */
export const nameOf = (name: string) =>
  name
    .slice(-100)
    .replace(/[^\p{L}\d._-]+/gu, '-')
    .replace(/^[-.]+/, '') || pastedName

const textOf = (value: Typed[string] | undefined) => (typeof value === 'string' ? value : '').trim()
