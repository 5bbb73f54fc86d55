import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { type Load, mostBytes } from '../../descriptions/index.ts'

/**
 * The address under which a file of the bundle is read: `file:///chatons/federation.properties` for the folder
 * `examples/chatons`, the same wherever the folder lies.
 */
export const addressInFolder = (folder: string, file: string) =>
  new URL(file.split(/[\\/]/).map(encodeURIComponent).join('/'), rootOf(folder)).href

/** Reads the files of a local bundle, and nothing outside its folder. */
export function loadFolder(folder: string): Load {
  return async (address) => {
    const path = pathInFolder(folder, address)
    if (path === null) return { error: 'descriptions.outside-bundle' }
    try {
      const [real, root] = [await realpath(path), await realpath(folder)]
      return real.startsWith(root + sep) ? await readStart(real) : { error: 'descriptions.outside-bundle' }
    } catch {
      return { error: 'descriptions.file-missing' }
    }
  }
}

const rootOf = (folder: string) => `file:///${encodeURIComponent(basename(resolve(folder)))}/`

function pathInFolder(folder: string, address: string): string | null {
  const root = rootOf(folder)
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  const href = `${protocol}//${host}${pathname}`
  if (!href.startsWith(root) || /%(2f|5c|00)/i.test(pathname)) return null
  try {
    return join(folder, decodeURIComponent(href.slice(root.length)))
  } catch {
    return null
  }
}

/** One byte more than a description may have, so that the reader can tell it is too large; no pipe, no device. */
async function readStart(path: string): ReturnType<Load> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) return { error: 'descriptions.file-missing' }
    const bytes = new Uint8Array(mostBytes + 1)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return { bytes: bytes.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}
