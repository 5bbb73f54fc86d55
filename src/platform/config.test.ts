import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'chatterie-config-'))
after(() => rmSync(folder, { recursive: true }))
const read = (environment: Record<string, string> = {}) =>
  readConfig({ DATA_DIR: join(folder, 'data'), ...environment })

test('a site with no setting runs here, on SQLite, without the example and without mail', () => {
  const { secret, dataFolder, ...config } = read()
  assert.deepEqual(config, {
    port: 3000,
    host: 'localhost',
    publicUrl: 'http://localhost:3000',
    database: { engine: 'sqlite', file: join(dataFolder, 'chatterie.sqlite') },
    smtpUrl: null,
    mailFrom: 'Chatterie <nobody@localhost>',
    role: 'all',
    loadExample: false,
    show: false,
    monitoring: true,
    canaries: [],
    checkerAddresses: [],
    chromium: null,
    chromiumSandbox: true,
    reporting: null,
    trustedProxies: [],
  })
  assert.match(secret, /^[0-9a-f]{64}$/)
})

test('a recorded day is played with the example alone', () => {
  assert.equal(read({ SHOW: 'on' }).show, false)
  assert.equal(read({ SHOW: 'on', EXAMPLE: 'on' }).show, true)
})

test('the browser is a file that is there', () => {
  const file = join(folder, 'chromium')
  writeFileSync(file, '')
  assert.equal(read({ CHROMIUM: file }).chromium, file)
  assert.equal(read({ CHROMIUM: file, CHROMIUM_SANDBOX: 'off' }).chromiumSandbox, false)
  assert.throws(() => read({ CHROMIUM: join(folder, 'nothing') }), /CHROMIUM: write the path of a Chromium/)
})

test('each setting is read', () => {
  const config = read({
    PORT: '8080',
    PUBLIC_URL: 'https://Chats.example/',
    DATABASE_URL: 'postgres://somebody@db.example/site',
    MONITORING_CANARIES: 'https://one.example/, http://two.example',
    CHECKER_ADDRESSES: '192.0.2.7, 2001:db8::/64',
    SECRET: 'sixteen letters!',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8',
  })
  assert.equal(config.port, 8080)
  assert.equal(config.publicUrl, 'https://chats.example')
  assert.deepEqual(config.database, {
    engine: 'postgres',
    options: { connectionString: 'postgres://somebody@db.example/site' },
  })
  assert.deepEqual(config.canaries, ['https://one.example/', 'http://two.example'])
  assert.deepEqual(config.checkerAddresses, ['192.0.2.7', '2001:db8::/64'])
  assert.equal(config.secret, 'sixteen letters!')
  assert.deepEqual(config.trustedProxies, ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
})

test('a machine that only reports to another site keeps nothing, and says what it lacks', () => {
  const to = { ROLE: 'worker', REPORT_TO: 'https://Site.example', REPORT_KEY: `vantage_${'a'.repeat(22)}` }
  const unmade = join(folder, 'unmade')
  const { reporting, secret } = read({ ...to, DATA_DIR: unmade })
  assert.deepEqual(reporting, { to: 'https://site.example', key: to.REPORT_KEY })
  assert.deepEqual([secret, existsSync(unmade)], ['', false])
  for (const [lacking, name] of [
    [{ ...to, ROLE: 'all' }, 'ROLE'],
    [{ ...to, REPORT_TO: '' }, 'REPORT_TO'],
    [{ ...to, REPORT_KEY: '' }, 'REPORT_KEY'],
  ] as const)
    assert.throws(() => read(lacking), new RegExp(`\\n${name}: write .+\\.$`))
})

test('an empty variable is as good as none', () => {
  assert.equal(read({ PORT: '', DATABASE_URL: '', TRUSTED_PROXIES: '' }).port, 3000)
})

test('the port of a site without a public address is in its links', () => {
  assert.equal(read({ PORT: '4000' }).publicUrl, 'http://localhost:4000')
})

test('the example is never monitored', () => {
  assert.equal(read({ EXAMPLE: 'on', MONITORING: 'on' }).monitoring, false)
})

test('each wrong variable is told in one sentence, all at once', () => {
  const wrong = {
    PORT: 'http',
    PUBLIC_URL: 'https://chats.example/site',
    DATABASE_URL: 'mysql://db.example',
    SMTP_URL: 'mail.example',
    ROLE: 'boss',
    EXAMPLE: 'maybe',
    MONITORING: 'sometimes',
    MONITORING_CANARIES: 'https://one.example two.example',
    CHECKER_ADDRESSES: 'here',
    REPORT_TO: 'https://site.example/fr',
    REPORT_KEY: 'a key',
    SECRET: 'short',
    TRUSTED_PROXIES: '10.0.0.0/64 proxy.example',
  }
  assert.throws(
    () => read(wrong),
    (error: Error) => {
      const [first, ...sentences] = error.message.split('\n')
      assert.equal(first, 'Configuration (see .env.example):')
      assert.deepEqual(
        sentences.map((sentence) => sentence.split(':')[0]),
        Object.keys(wrong),
      )
      for (const sentence of sentences) assert.match(sentence, /^[A-Z_]+: write .*[^.]\.$/)
      return true
    },
  )
})

for (const [name, values] of Object.entries({
  PORT: ['-1', '65536', '3000.5', '0x50', ' '],
  PUBLIC_URL: ['chats.example', 'ftp://chats.example', 'https://a:b@chats.example', 'https://chats.example/?q'],
  TRUSTED_PROXIES: ['10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/8', '10.0.0.0/', 'localhost'],
}))
  test(`${name} refuses ${values.join(' · ')}`, () => {
    for (const value of values) assert.throws(() => read({ [name]: value }), new RegExp(`\\n${name}: write`), value)
  })

test('the secret is made once, for the owner of the folder alone', () => {
  const { secret, dataFolder } = read({ DATA_DIR: join(folder, 'made') })
  const file = join(dataFolder, 'secret')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(readFileSync(file, 'utf8'), secret)
  assert.equal(read({ DATA_DIR: dataFolder }).secret, secret)
})

test('a secret that was cut is never used', () => {
  const { dataFolder } = read({ DATA_DIR: join(folder, 'cut') })
  writeFileSync(join(dataFolder, 'secret'), '')
  assert.throws(() => read({ DATA_DIR: dataFolder }), /holds no secret: delete it/)
})

test('a data folder that cannot be made is told in a sentence', () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  assert.throws(() => read({ DATA_DIR: join(file, 'data') }), /DATA_DIR: .* cannot be made/)
})
