// Runs test files in this one process, and tells failures. `node --test` does the same and follows every promise of
// ours meanwhile, so as to say which test one belongs to: that took a third of the time.
import asyncHooks from 'node:async_hooks'
import { inspect } from 'node:util'
import reporter from './test-reporter.ts'
import type { Step } from './watched-run.ts'

const { createHook } = asyncHooks
const untracked = { trackPromises: false }
// The runner asks for its hooks when it is loaded, below.
asyncHooks.createHook = (callbacks) => createHook({ ...callbacks, ...untracked })
const { run } = await import('node:test')

process.on('unhandledRejection', (error) => {
  process.exitCode = 1
  console.log(`✖ A promise failed, and nobody waited for it\n${inspect(error, { depth: 4 })}\n`)
})
// Heard as they happen, even where a test then never lets go; who started this process may watch it so.
const tell =
  (what: Step['what']) =>
  ({ name, file }: Omit<Step, 'what'>) =>
    void process.send?.({ what, name, file })
run({ files: process.argv.slice(2), isolation: 'none' })
  .on('test:dequeue', tell('begun'))
  .on('test:complete', tell('ended'))
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(reporter)
  .pipe(process.stdout)
