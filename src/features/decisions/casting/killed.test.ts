// Real processes that vote and close, killed with SIGKILL in the middle again and again: on both databases.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'
import { build } from 'esbuild'
import { migrations } from '../../../../migrations/index.ts'
import { migrate, type OpenDatabase, openDatabase } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { ballotsOf } from '../ballots.ts'
import type { Ballot } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import { givenDecision, openMembers } from '../testing.ts'
import type { Work } from './testing-voting-process.ts'

const root = join(import.meta.dirname, '../../../..')
const names = Array.from({ length: 40 }, (_, at) => `Membre ${at + 1}`)
const during = '2026-11-03T11:00:00Z'
const after = '2026-12-01T11:00:00Z'
const choices: Ballot[] = [{ choice: 'for' }, { choice: 'for' }, { choice: 'against' }]

test('killed again and again during 200 casts and 5 closings: none acknowledged is lost, none counted twice', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-killed-'))
  const database = await openDurable(folder)
  t.after(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const program = await bundled(folder)
  const { world, members } = await openMembers(names, {}, { database })
  const decisions = [false, false, false, true, true]
  const ids: string[] = []
  for (const secret of decisions) ids.push((await givenDecision(world, { secret })).id)
  let number = 0
  const choiceOf = (decision: number, member: number) =>
    choices[(decision + member) % choices.length] ?? { choice: 'blank' }
  const casts = (at: number): Work[] =>
    members.map(({ id: hosterId, personId }, member) => {
      return {
        number: number++,
        now: during,
        decisionId: ids[at] ?? '',
        hosterId,
        personId,
        ballot: choiceOf(at, member),
      }
    })
  const closing = (at: number): Work => ({ number: number++, now: after, close: ids[at] ?? '' })
  const kills = { count: 0 }
  const all = (works: Work[]) => workedThrough(works, { program, place: JSON.stringify(database.place), kills, t })
  await all([...casts(0), ...casts(1)])
  await all([...casts(2), closing(0), ...casts(3), closing(1), ...casts(4)])
  await all([closing(2), closing(3), closing(4)])

  assert.ok(kills.count >= 8, `${kills.count} kills`)
  for (const [at, id] of ids.entries()) {
    const decision = await findDecisionById(world.db, id)
    const ballots = (await ballotsOf(world.db, decision)) ?? []
    const expected = members.map((_, member) => JSON.stringify(choiceOf(at, member))).sort()
    assert.deepEqual(ballots.map(({ ballot }) => JSON.stringify(ballot)).sort(), expected)
    assert.equal(decision.outcome?.state, 'adopted')
    const ends = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'decision.closed')
    assert.equal((await ends.where('subjectId', '=', id).execute()).length, 1)
    const voted = await world.db.selectFrom('participation').select('slot').where('decisionId', '=', id).execute()
    assert.equal(voted.length, members.length)
  }
})

interface Means {
  program: string
  place: string
  kills: { count: number }
  t: TestContext
}

/** Two processes at once, each killed after a few acknowledgements, until everything is acknowledged. */
async function workedThrough(works: Work[], means: Means): Promise<void> {
  const left = new Map(works.map((work) => [work.number, work]))
  for (let round = 0; left.size > 0; round++) {
    const waiting = [...left.values()]
    const shares = [0, 1].map((share) => waiting.filter((_, at) => at % 2 === share))
    const soon = works.length > 10 ? 7 + 5 * round : 1
    const killAfter = round < 2 ? soon : Number.POSITIVE_INFINITY
    await Promise.all(shares.map((share, at) => worked(share, left, { ...means, killAfter: killAfter + at })))
  }
}

async function worked(works: Work[], left: Map<number, Work>, means: Means & { killAfter: number }): Promise<void> {
  if (works.length === 0) return
  const child = spawn(process.execPath, [means.program, means.place, JSON.stringify(works)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  means.t.after(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  let done = 0
  for await (const line of createInterface({ input: outputOf(child) })) {
    left.delete(Number(line))
    if (++done === means.killAfter) child.kill('SIGKILL')
  }
  const [code, signal] = await ended
  if (signal === 'SIGKILL') means.kills.count++
  else assert.equal(code, 0)
}

function outputOf({ stdout }: ChildProcess) {
  if (!stdout) throw new Error('a process without an output')
  return stdout
}

/** PostgreSQL as the run has it; SQLite in a file that waits for the disk, as in life. */
async function openDurable(folder: string): Promise<OpenDatabase> {
  const shared = await openTestDatabase()
  if (shared.place.engine === 'postgres') return openDatabase(shared.place)
  const own = openDatabase({ engine: 'sqlite', file: join(folder, 'votes.sqlite') })
  await migrate(own.writer, migrations)
  return own
}

async function bundled(folder: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  const worker = JSON.stringify(join(import.meta.dirname, 'testing-voting-process.ts'))
  writeFileSync(
    entry,
    `import { workThrough } from ${worker}\nconst [, , place, works] = process.argv\nawait workThrough(JSON.parse(place), JSON.parse(works))\n`,
  )
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const outfile = join(folder, 'voting.mjs')
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'silent', loader: { '.json': 'json' } },
  })
  return outfile
}
