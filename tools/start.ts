import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// A newcomer sees the example collective; a site of one's own sets EXAMPLE=off.
process.env.EXAMPLE ??= 'on'
if (process.argv.includes('--show')) process.env.SHOW = 'on'

const { buildWhatIsStale } = await import('./build.ts')
await buildWhatIsStale()
await import(pathToFileURL(join(import.meta.dirname, '../build/server/main.mjs')).href)
