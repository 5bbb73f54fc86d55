// Failures whole, successes counted, and the ten slowest tests.
import { inspect } from 'node:util'

interface Told {
  type: string
  data: {
    name?: string
    file?: string
    details?: { duration_ms?: number; error?: unknown; type?: string }
    skip?: unknown
  }
}

export default async function* report(source: AsyncIterable<Told>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const slowest: { name: string; ms: number }[] = []
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite') continue
    const name = data.name ?? ''
    if (data.skip !== undefined && data.skip !== false) counts.skipped++
    else if (type === 'test:pass') counts.passed++
    else {
      counts.failed++
      yield `✖ ${name} (${data.file ?? ''})\n${inspect(data.details?.error, { depth: 4 })}\n\n`
    }
    slowest.push({ name, ms: data.details?.duration_ms ?? 0 })
  }
  const ten = slowest.sort((a, b) => b.ms - a.ms).slice(0, 10)
  yield `Slowest: ${ten.map(({ name, ms }) => `${Math.round(ms)} ms ${name}`).join(' · ')}\n`
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`
}
