import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhatIsStale } from './build.ts'

await buildWhatIsStale()
await import(pathToFileURL(join(import.meta.dirname, '../build/server/cli.mjs')).href)
