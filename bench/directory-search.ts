import { buffersOf, type Snapshot, searchHosters, searchServices } from '../src/features/directory/search/search.ts'
import { buildInWorker } from './build-in-worker.ts'
import { hosterWishes, serviceWishes } from './wishes.ts'

export interface Measured {
  services: number
  /** Milliseconds of one search with its counts. */
  search: { p50: number; p99: number; wishes: number }
  hosters: { p50: number; p99: number; wishes: number }
  /** Milliseconds; gaps are those of the event loop here while the snapshot is built elsewhere. */
  rebuild: { ms: number; gapP99: number; gapMax: number }
  /** Of the snapshot: all of it, and without the cards. */
  megabytes: { snapshot: number; index: number }
}

/** Builds a made-up directory in a worker, then searches it as visitors would. */
export async function measureDirectory(services: number): Promise<Measured> {
  const gaps = watchGaps()
  const begun = performance.now()
  const module = new URL('./generate.ts', import.meta.url).href
  const snapshot = await buildInWorker({ module, input: { services, seed: 1, day: '2026-11-23' } })
  const ms = performance.now() - begun
  await new Promise((resolve) => setTimeout(resolve, 100))
  const [wishes, ofHosters] = [serviceWishes(240), hosterWishes(240)]
  return {
    services,
    search: timed(wishes, (wish) => searchServices(snapshot, wish)),
    hosters: timed(ofHosters, (wish) => searchHosters(snapshot, wish)),
    rebuild: { ms: Math.round(ms), ...gaps.stop() },
    megabytes: weigh(snapshot),
  }
}

function timed<W>(wishes: readonly W[], search: (wish: W) => unknown) {
  for (const wish of wishes) search(wish)
  const times = wishes.map((wish) => {
    const begun = performance.now()
    search(wish)
    return performance.now() - begun
  })
  return { ...percentiles(times), wishes: wishes.length }
}

/** How long the event loop made a timer wait beyond its millisecond. */
function watchGaps() {
  const gaps: number[] = []
  let before = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    gaps.push(now - before - 1)
    before = now
  }, 1)
  return {
    stop: () => {
      clearInterval(timer)
      return { gapP99: percentiles(gaps).p99, gapMax: rounded(Math.max(...gaps)) }
    },
  }
}

function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { p50: at(0.5), p99: at(0.99) }
}

function weigh(snapshot: Snapshot) {
  const bytes = (buffers: ArrayBuffer[]) => buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const all = bytes(buffersOf(snapshot))
  const { services, hosters } = snapshot.cards
  const cards = services.bytes.byteLength + hosters.bytes.byteLength
  return { snapshot: Math.round(all / 1e6), index: Math.round((all - cards) / 1e6) }
}

function rounded(number: number): number {
  return Math.round(100 * number) / 100
}

if (import.meta.main)
  for (const services of process.argv.slice(2).map(Number))
    console.log(JSON.stringify(await measureDirectory(services)))
