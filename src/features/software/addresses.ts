import type { Program } from './program.ts'

// Addresses of what is opened, from the address of a service as hosters write it.

/**
 * The address of a named thing. Where the service's address has `{name}` in it, the name goes there: that is how a
 * hoster whose server rewrites addresses says it. Otherwise `folder` comes between, unless the address ends with it.
 */
export function namedAddress(base: string, name: string, folder = ''): string {
  const encoded = encodeURIComponent(name)
  if (base.includes('{name}')) return base.replaceAll('{name}', encoded)
  const root = folderOf(base)
  return folder === '' || root.endsWith(`/${folder}`) ? `${root}${encoded}` : `${root}${folder}${encoded}`
}

/** An address below the service's own. */
export const below = (base: string, path: string) => (base.includes('{name}') ? base : `${folderOf(base)}${path}`)

/** The service's address as a folder: without query and fragment, a slash at its end, no front page's file name. */
export function folderOf(base: string): string {
  const known = folders.get(base)
  if (known !== undefined) return known
  const url = new URL(base)
  const path = url.pathname.replace(/\/index\.(php|html?)$/, '/')
  const folder = `${url.origin}${path.endsWith('/') ? path : `${path}/`}`
  if (folders.size >= mostFolders) folders.clear()
  folders.set(base, folder)
  return folder
}

/** The same few services are opened again and again, and to read an address costs more than the rest of an opening. */
const folders = new Map<string, string>()
const mostFolders = 5000

/** With one more parameter. */
export function withParameter(address: string, name: string, value: string): string {
  if (!/[?#]/.test(address)) return `${address}?${name}=${encodeURIComponent(value)}`
  const url = new URL(address)
  url.searchParams.set(name, value)
  return url.href
}

/** Where one of a program's questions is asked: `path` is below the program's base, or below its host after `//`. */
export function questionAddress({ rootOf }: Pick<Program, 'rootOf'>, address: string, path: string): string {
  const base = address.replace(/\{name\}.*$/, '')
  if (path.startsWith('//')) return `${new URL(base).origin}${path.slice(1)}`
  if (rootOf) return `${rootOf(base)}${path}`
  return path === '' ? base : `${folderOf(base)}${path}`
}
