// Runs test files in a process of its own, and ends it when no test ends any more: else one that hangs would keep all
// waiting for as long as the machine is theirs.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What `tools/run-tests.ts` tells while it runs. */
export interface Step {
  what: 'begun' | 'ended'
  name: string
  file?: string
}

export interface Watching {
  environment?: Record<string, string>
  /** For how long no test may end. */
  limitMs: number
  /** The same until the first test begins: files are loaded meanwhile. */
  loadingMs?: number
}

/** What the run printed and its exit code; of one that had to be ended, the test that was running is told too. */
export function watchedRun(
  files: readonly string[],
  { environment = {}, limitMs, loadingMs = limitMs }: Watching,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/run-tests.ts', ...files], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...environment, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const steps = stepsOf()
  let output = ''
  let complaint = ''
  child.stdout?.on('data', (text) => {
    output += text
  })
  const end = (afterMs: number) => {
    complaint = `✖ ${steps.last()}: no test has ended for ${afterMs / 1000} s, and the run was stopped.\n`
    child.kill('SIGKILL')
    // What it started may hold this open after its end.
    child.stdout?.destroy()
  }
  let alarm = setTimeout(end, loadingMs, loadingMs)
  child.on('message', (step: Step) => {
    if (steps.take(step) === 'goes on') return
    clearTimeout(alarm)
    alarm = setTimeout(end, limitMs, limitMs)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    child.once('close', (code) => {
      clearTimeout(alarm)
      resolve({ code: complaint ? 1 : (code ?? 1), output: output + complaint })
    })
  })
}

/** Which tests have begun and not ended, those within others last. */
function stepsOf() {
  const running: Step[] = []
  let latest: Step | undefined
  return {
    /** Only the end of a test, and the beginning of the first, begin the wait anew. */
    take(step: Step): 'begins anew' | 'goes on' {
      const isFirst = latest === undefined
      latest = step
      if (step.what === 'begun') running.push(step)
      else running.splice(running.findLastIndex(({ name, file }) => name === step.name && file === step.file) >>> 0, 1)
      return isFirst || step.what === 'ended' ? 'begins anew' : 'goes on'
    },
    last(): string {
      if (latest === undefined) return 'Before the first test'
      const step = running.at(-1)
      return step ? `In “${step.name}” (${step.file})` : `After “${latest.name}” (${latest.file})`
    },
  }
}
