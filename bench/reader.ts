// How fast files are read, in a process of its own and bundled as on a site; tells its figures to the one that asks.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDescription } from '../src/features/descriptions/index.ts'
import { readLines } from '../src/features/descriptions/lines.ts'
import { openReport } from '../src/features/descriptions/report.ts'
import { readStatements } from '../src/features/descriptions/statements.ts'
import { addressesOf, fileAt } from './federation.ts'

interface Measured {
  address: string
  bytes: Buffer
  path: string
}

const madeFiles = 2000
const turn = 50
let seen = 0

/** The same bytes: into lines; into statements with their places and what is odd in their form; wholly understood. */
const works = {
  split: (_: string, bytes: Buffer) => {
    seen += bytes.toString('utf8').split('\n').length
  },
  statements: (address: string, bytes: Buffer) => {
    const report = openReport(address)
    seen += readStatements(readLines(bytes, report), report).statements.length
  },
  description: (address: string, bytes: Buffer) => {
    seen += readDescription(address, bytes).report.length
  },
}
type Work = keyof typeof works
const workNames = ['split', 'statements', 'description'] as const

const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
const made = addressesOf(Math.ceil(madeFiles / 11))
  .flat()
  .slice(0, madeFiles)
  .map((address, at) => {
    const bytes = Buffer.from(fileAt(address, madeFiles) ?? '')
    const path = join(folder, `${at}.properties`)
    writeFileSync(path, bytes)
    return { address, bytes, path }
  })
const example = globSync('../examples/chatons/**/*.properties', { cwd: import.meta.dirname }).map((name) => {
  const path = join(import.meta.dirname, name)
  return { address: `https://ortie.example/${name}`, bytes: readFileSync(path), path }
})
function figuresOf(files: Measured[], rounds: number) {
  const bytes = Math.round(files.reduce((sum, file) => sum + file.bytes.length, 0) / files.length)
  const inMemory = timesOf(files, rounds, (work, { address, bytes }) => works[work](address, bytes))
  const fromDisk = timesOf(files, rounds, (work, { address, path }) => works[work](address, readFileSync(path)))
  return { files: files.length, bytesEach: bytes, inMemory: told(inMemory), fromDisk: told(fromDisk) }
}

/**
 * Microseconds a file. Works take turns; of a turn's rounds a quick one counts: other programs use this machine too.
 */
function timesOf(files: Measured[], rounds: number, run: (work: Work, file: Measured) => void): Record<Work, number> {
  const sums = { split: 0, statements: 0, description: 0 }
  // Once over all that is measured, so that the compiler knows it.
  for (const work of workNames) for (const file of files) run(work, file)
  for (let start = 0; start < files.length; start += turn) {
    const some = files.slice(start, start + turn)
    const times = Array.from({ length: rounds }, () => ({
      split: timeOf(some, (file) => run('split', file)),
      statements: timeOf(some, (file) => run('statements', file)),
      description: timeOf(some, (file) => run('description', file)),
    }))
    for (const work of workNames) sums[work] += quick(times.map((time) => time[work]))
  }
  const each = (work: Work) => (1000 * sums[work]) / files.length
  return { split: each('split'), statements: each('statements'), description: each('description') }
}

function timeOf(files: Measured[], work: (file: Measured) => void): number {
  const began = performance.now()
  for (const file of files) work(file)
  return performance.now() - began
}

/** The time that a quarter of them do not exceed. */
const quick = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 2] ?? 0

const told = ({ split, statements, description }: Record<Work, number>) => ({
  microsecondsAFile: { split: rounded(split), statements: rounded(statements), description: rounded(description) },
  filesASecond: { split: perSecond(split), statements: perSecond(statements), description: perSecond(description) },
  toSplit: { statements: rounded(split / statements, 1000), description: rounded(split / description, 1000) },
})

const perSecond = (microseconds: number) => Math.round(1e6 / microseconds)
const rounded = (figure: number, parts = 100) => Math.round(parts * figure) / parts

const figures = { made: figuresOf(made, 20), example: figuresOf(example, 200) }
rmSync(folder, { recursive: true, force: true })
if (seen === 0) throw new Error('nothing was read')
process.send?.(figures)
