import { fuzz } from '../src/features/descriptions/checking/testing-fuzz.ts'
import { checkDescription } from '../src/features/descriptions/index.ts'

const megabyte = 1024 * 1024

const hostile = [
  'a\n',
  'a.b=c\n',
  'organization.naem = x\n',
  'organization.socialnetworks.xabcdefgh = x\n',
  'subs.a = b\n',
  '<b>=&lt;\n',
  'service.registration = Free;;;Nonee\n',
  'metrics.a.2020.months=1,2,3\n',
]

/** Mutated files through the reader, the checker and, one in ten, the mender; then a megabyte of lines of each sort. */
export async function descriptionsFuzzBench([files = '100000']: string[]): Promise<object> {
  const start = performance.now()
  const fuzzed = fuzz(Number(files), 1)
  const seconds = (performance.now() - start) / 1000
  const lines = hostile.map((line) => {
    const [quarter = 0, whole = 0] = [megabyte / 4, megabyte].map((bytes) => millisecondsOf(line, bytes))
    return { line: line.trim(), quarter: Math.round(quarter), whole: Math.round(whole) }
  })
  return { ...fuzzed, seconds: Math.round(seconds), lines }
}

/** The best of three: other programs use this machine too. */
function millisecondsOf(line: string, bytes: number): number {
  const file = new TextEncoder().encode(line.repeat(Math.floor(bytes / line.length)))
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    checkDescription('https://ortie.example/a.properties', file, '2026-11-23')
    return performance.now() - start
  })
  return Math.min(...times)
}
