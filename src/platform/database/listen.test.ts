import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { testDatabaseUrl } from '../config.ts'
import { listenTo } from './postgres.ts'

const url = testDatabaseUrl()

// On SQLite there is no connection to lose.
if (url)
  test('a node hears of changes again after the server went away for a while', async () => {
    await using line = await lineTo(url)
    const near = new pg.Pool({ connectionString: url })
    const far = new pg.Pool({ ...line.options, max: 2 })
    far.on('error', () => {})
    let heard = 0
    const listening = await listenTo(far, () => void heard++, 20)
    const say = () => near.query(`select pg_notify('changes', '')`)

    await say()
    await until(() => heard === 1)
    line.cut()
    await pause(100)
    assert.equal(heard, 1)
    line.mend()
    await until(() => heard === 2, 'what was missed is made up for')
    await say()
    await until(() => heard === 3)

    await listening.stop()
    await say()
    await pause(50)
    assert.equal(heard, 3)
    await Promise.all([near.end(), far.end()])
  })

async function until(isSo: () => boolean, what = '') {
  for (let wait = 0; !isSo(); wait++) {
    assert.ok(wait < 2000, what)
    await pause(5)
  }
}

/** A way to the server that can be cut, as a network can. */
async function lineTo(url: string) {
  const { searchParams, pathname } = new URL(url.replace('@/', '@localhost/'))
  const socketFolder = searchParams.get('host') ?? ''
  let isCut = false
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(`${socketFolder}/.s.PGSQL.5432`)
    for (const end of [near, far]) open.add(end.on('error', () => {}))
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const hangUp = () => {
    for (const end of open) end.destroy()
  }
  return {
    options: { host: '127.0.0.1', port, user: 'postgres', database: pathname.slice(1) },
    cut() {
      isCut = true
      hangUp()
    },
    mend() {
      isCut = false
    },
    async [Symbol.asyncDispose]() {
      hangUp()
      server.close()
    },
  }
}
