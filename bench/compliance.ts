import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { hostersAtOnce } from '../src/features/crawling/index.ts'
import { bundle } from '../tools/build.ts'

const build = join(import.meta.dirname, '../build')

/**
 * Hosters on loopback over https, every answer 20 ms late: what a whole look at one costs (visit, every check, what is
 * kept of it) beside the bare fetching of the same pages at the same politeness. Words: hosters, services of each.
 */
export async function complianceBench(words: string[]): Promise<object> {
  const [hosters = 100, services = 10] = words.map(Number)
  const entries = { 'bench-hosters-sites': 'bench/hosters-sites.ts', 'bench-look': 'bench/look-at-hosters.ts' }
  await bundle(entries, build)
  const load = loadavg().map(tenths)
  const few = await measure(hosters, 1)
  const many = await measure(hosters, services)
  const perPage = (many.look.cpu - few.look.cpu) / (many.look.requests - few.look.requests)
  const barePerPage = (many.bare.cpu - few.bare.cpu) / (many.bare.requests - few.bare.requests)
  return {
    ...{ hosters, latencyMs: 20, hostersAtOnce, load },
    withServices: { 1: figuresOf(few, hosters), [services]: figuresOf(many, hosters) },
    millisecondsOfCpuPerFurtherPage: { look: hundredths(1000 * perPage), bare: hundredths(1000 * barePerPage) },
  }
}

interface Step {
  seconds: number
  cpu: number
  megabytes: number
  requests: number
}

async function measure(hosters: number, services: number): Promise<{ look: Step; bare: Step }> {
  const web = fork(join(build, 'bench-hosters-sites.mjs'), [String(hosters)], { execArgv: [] })
  const { secure, plain, cert } = await told<{ secure: number; plain: number; cert: string }>(web)
  const args = [secure, plain, hosters, services, cert].map(String)
  // As `npm start` has it.
  const looker = fork(join(build, 'bench-look.mjs'), args, { execArgv: ['--max-semi-space-size=8'] })
  await once(looker, 'message')
  const step = (name: string) => {
    looker.send(name)
    return told<Step>(looker)
  }
  await step('warm')
  // In turns, so that whatever else the machine does falls on both.
  const steps = [await step('bare'), await step('look'), await step('bare'), await step('look')]
  looker.disconnect()
  web.kill()
  return { bare: mean(steps[0], steps[2]), look: mean(steps[1], steps[3]) }
}

function mean(one: Step | undefined, other: Step | undefined): Step {
  if (!one || !other) throw new Error('both were measured')
  return {
    seconds: (one.seconds + other.seconds) / 2,
    cpu: (one.cpu + other.cpu) / 2,
    megabytes: Math.max(one.megabytes, other.megabytes),
    requests: (one.requests + other.requests) / 2,
  }
}

function figuresOf({ look, bare }: { look: Step; bare: Step }, hosters: number): object {
  const each = ({ seconds, cpu, megabytes, requests }: Step) => ({
    ...{ seconds: hundredths(seconds / hosters), cpuSeconds: Math.round((1000 * cpu) / hosters) / 1000 },
    ...{ requests: tenths(requests / hosters), megabytes: Math.round(megabytes) },
  })
  return {
    perHoster: { look: each(look), bare: each(bare) },
    ratio: { seconds: hundredths(look.seconds / bare.seconds), cpu: hundredths(look.cpu / bare.cpu) },
  }
}

/** Safe: both processes tell what their sources say, and nothing else. */
const told = async <Told>(child: ChildProcess) => (await once(child, 'message'))[0] as Told

const tenths = (figure: number) => Math.round(10 * figure) / 10
const hundredths = (figure: number) => Math.round(100 * figure) / 100
