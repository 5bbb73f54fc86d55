import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

export interface Asset {
  type: string
  bytes: Buffer
  brotli: Buffer
}

/** The stylesheet and the enhancements, as the build left them. */
export interface AssetShelf {
  /** Name (`style`, `near`…) → file name with the hash of what is in it. */
  names: Record<string, string>
  find(file: string): Asset | undefined
}

const types: Record<string, string> = { '.css': 'text/css; charset=UTF-8', '.js': 'text/javascript; charset=UTF-8' }

/** Opens `folder` (the build's `assets.json` and `assets/`); files are read and compressed when first asked for. */
export function openAssets(folder: string): AssetShelf {
  const manifest = join(folder, 'assets.json')
  if (!existsSync(manifest)) throw new Error('Nothing is built yet: run `npm run build`.')
  const names: Record<string, string> = JSON.parse(readFileSync(manifest, 'utf8'))
  const known = new Set(readdirSync(join(folder, 'assets')))
  const read = new Map<string, Asset>()
  return {
    names,
    find(file) {
      const type = types[extname(file)]
      if (!known.has(file) || !type) return undefined
      const asset = read.get(file) ?? compressed(readFileSync(join(folder, 'assets', file)), type)
      read.set(file, asset)
      return asset
    },
  }
}

function compressed(bytes: Buffer, type: string): Asset {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return { type, bytes, brotli: brotliCompressSync(bytes, { params }) }
}
