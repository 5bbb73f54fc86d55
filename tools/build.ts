import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const output = join(root, 'build')
const manifest = join(output, 'assets.json')
const sources = ['src', 'migrations', 'locales', 'tools', 'package-lock.json']

/** Builds the server and the browser's files when a source is newer than the last build. */
export async function buildWhatIsStale(): Promise<void> {
  const built = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (sources.some((source) => newestUnder(join(root, source)) > built)) await buildAll()
}

export async function buildAll(): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  await Promise.all([buildServer(), buildAssets()])
  await packSource()
}

// Named one by one, so that nothing an operator keeps beside the program is ever given away with it.
const published = [
  ...['src', 'migrations', 'locales', 'examples', 'tools', 'bench', 'docs', '.ci', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'biome.json', '.gitignore', '.editorconfig', '.env.example', 'LICENSE', 'CONTRIBUTING.md'],
  ...['README.md', 'README.fr.md'],
]

/** The source of what runs, for those who ask (AGPL-3.0 §13). Where there is no `tar`, the page says it is missing. */
function packSource(): Promise<void> {
  const there = published.filter((name) => existsSync(join(root, name)))
  const tar = spawn('tar', ['-czf', join(output, 'source.tar.gz'), '--', ...there], { cwd: root, stdio: 'ignore' })
  return new Promise((resolve) => {
    tar.once('error', () => resolve())
    tar.once('exit', () => resolve())
  })
}

const buildServer = () =>
  bundle(
    { main: 'src/main.ts', cli: 'src/cli.ts', 'directory-worker': 'src/features/directory/worker.ts' },
    join(output, 'server'),
  )

/** Bundles programs for our own Node, packages included. */
export async function bundle(entryPoints: Record<string, string>, outdir: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    // Names stay as they are written: to keep shortened ones costs a call for each function made in a page.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['sharp', 'pg-native', 'playwright-core'],
    // Packages in the older module format ask for `require`.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
}

/** The stylesheets and each enhancement, named by what is in them so that browsers may keep them for ever. */
async function buildAssets(): Promise<void> {
  const { build } = await import('esbuild')
  const modules = globSync('src/**/browser/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$/.test(file))
  const sheets = globSync('src/ui/style*/index.css', { cwd: root })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...sheets, ...modules].map((input) => ({ in: input, out: nameOf(input) })),
    outdir: join(output, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    metafile: true,
    logLevel: 'warning',
  })
  const names = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) => {
    return entryPoint ? [[nameOf(entryPoint), basename(file)] as const] : []
  })
  mkdirSync(output, { recursive: true })
  writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`)
}

/** A sheet is called as its folder, an enhancement as its file. */
const nameOf = (input: string) => (input.endsWith('.css') ? basename(dirname(input)) : basename(input, '.ts'))

function newestUnder(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path).map((name) => newestUnder(join(path, name)))
  return Math.max(found.mtimeMs, ...inside)
}

if (process.argv[1] && relative(process.argv[1], import.meta.filename) === '') await buildAll()
