import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

test('.env.example names every setting, in order, and nothing else', () => {
  const schema = /const Environment = z\.object\(\{\n([\s\S]*?)\n\}\)/.exec(read('./config.ts'))?.[1] ?? ''
  const known = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  const told = [...read('../../.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name)
  assert.ok(known.length > 10)
  assert.deepEqual(told, known)
})
