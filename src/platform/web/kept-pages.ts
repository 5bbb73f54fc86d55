import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

type Bytes = Buffer<ArrayBuffer>

/** An answer that was rendered once: status 200, its headers, and its bytes as they are and compressed. */
export interface KeptPage {
  headers: Record<string, string>
  etag: string
  bytes: Bytes
  gzip: Bytes | undefined
}

const compress = promisify(gzip)
const mostBytes = 64 * 1024 * 1024
const smallestToCompress = 1000
const mostSpellings = 20_000
const longestSpelling = 500

/** Answers that stay the same until the public directory changes. Bounded: what nobody asks for goes first. */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>()
  /** Addresses as they were asked → the key of the page: many spellings lead to one page. */
  readonly #spellings = new Map<string, string>()
  #size = 0
  /** Grows when the directory changes: a page that was begun before is not kept after. */
  edition = 0

  find(key: string): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** The page that this very address gave before. */
  findAsked(asked: string): KeptPage | undefined {
    const key = this.#spellings.get(asked)
    return key === undefined ? undefined : this.find(key)
  }

  remember(asked: string, key: string): void {
    if (asked.length > longestSpelling) return
    if (this.#spellings.size >= mostSpellings) this.#spellings.clear()
    this.#spellings.set(asked, key)
  }

  keep(key: string, bytes: Bytes, headers: Record<string, string>, edition = this.edition): KeptPage {
    const etag = hash('sha256', bytes, 'base64url').slice(0, 22)
    const page: KeptPage = { headers, etag, bytes, gzip: undefined }
    if (edition !== this.edition) return page
    this.#drop(key)
    this.#pages.set(key, page)
    this.#size += sizeOf(key, page)
    for (const oldest of this.#pages.keys()) {
      if (this.#size <= mostBytes) break
      this.#drop(oldest)
    }
    return page
  }

  clear(): void {
    this.edition++
    this.#pages.clear()
    this.#spellings.clear()
    this.#size = 0
  }

  #drop(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#size -= sizeOf(key, page)
  }
}

/** A compressed copy is counted beforehand, at most as large as the page. */
const sizeOf = (key: string, { bytes }: KeptPage) => 2 * (key.length + bytes.length)

/** Makes the compressed copy in the thread pool, for the first visitor who takes it; small pages have none. */
export async function compressed(page: KeptPage): Promise<void> {
  if (mayCompress(page)) page.gzip = await compress(page.bytes, { level: 6 })
}

export const mayCompress = ({ gzip, bytes }: KeptPage): boolean =>
  gzip === undefined && bytes.length >= smallestToCompress
