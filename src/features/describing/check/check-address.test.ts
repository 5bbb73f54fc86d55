import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../../platform/i18n/index.ts'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { answerTo } from './answer.ts'
import { checkAddress } from './check.ts'
import { loadWithin } from './load.ts'
import { problemsOf } from './problems.ts'
import { organization, service } from './testing.ts'

const today = '2026-11-23'
const bounds = { patienceMs: 20_000, pauseMs: 0, mostFiles: 150, mostBytes: 3_000_000 }
const quick = { ...bounds, links: { most: 10, mostOfHost: 10, patienceMs: 20_000 } }
const home = 'https://ortie.example/.well-known/chatonsinfos/'
const root = `${home}ortie.properties`

const inShort = (report: { file: string; line: number; severity: string; message: { key: string } }[]) =>
  report.map(({ file, line, severity, message }) => `${file.slice(home.length)} ${line} ${severity} ${message.key}`)

test('a hoster’s file leads to its services; those that do not answer are told on their line', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  web.pages.set(
    root,
    `${organization}\nsubs.pad = pad.properties\nsubs.visio = ${home}gone.properties\nsubs.us = ${home}shut`,
  )
  web.pages.set(`${home}pad.properties`, service)
  web.pages.set(`${home}shut`, (_, response) => response.writeHead(403).end())
  const check = await answerTo({ address: root }, { outbound: web.outbound, today, follows: false }, quick)
  assert.deepEqual(
    check.files.map(({ description }) => description.class),
    ['Organization', 'Service'],
  )
  const subs = inShort(check.report).filter((line) => /link|sub/.test(line))
  assert.deepEqual(subs, [
    'ortie.properties 7 error descriptions.link-dead',
    'ortie.properties 8 error descriptions.link-refused',
  ])
})

test('a bare domain is enough, and each file is asked for once', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  web.pages.set(`${home}organization.properties`, organization)
  const asked = { address: 'https://ortie.example/' }
  const check = await answerTo(asked, { outbound: web.outbound, today, follows: false }, quick)
  assert.equal(check.files.length, 1)
  assert.equal(web.asked.filter((address) => address.endsWith('organization.properties')).length, 1)
})

test('a domain without files says where they were looked for', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const check = await answerTo(
    { address: 'https://ortie.example/' },
    { outbound: web.outbound, today, follows: false },
    quick,
  )
  assert.deepEqual(
    check.report.map(({ message }) => message.key),
    ['describing.nothing-found'],
  )
})

test('links are visited when that is asked for: who refuses us is not dead', async (t) => {
  const web = await openTestWeb(t, ['ortie.example', 'pad.ortie.example'])
  web.pages.set('https://pad.ortie.example/', 'welcome')
  web.pages.set('https://ortie.example/cgu', (_, response) => response.writeHead(429).end())
  const files = [{ name: 'pad.properties', bytes: new TextEncoder().encode(service) }]
  const check = await answerTo({ files }, { outbound: web.outbound, today, follows: true })
  const links = check.report.filter(({ message }) => message.key.startsWith('descriptions.link-'))
  assert.deepEqual(
    links.map(({ line, severity, message }) => `${line} ${severity} ${message.key}`),
    ['4 info descriptions.link-refused'],
  )
  assert.deepEqual([check.links?.asked, check.links?.left], [2, 0])
})

test('a collective’s file is looked at alone', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const subs = Array.from({ length: 30 }, (_, n) => `subs.h${n} = ${home}${n}`)
  web.pages.set(root, ['file.class = Federation', ...subs].join('\n'))
  const check = await answerTo({ address: root }, { outbound: web.outbound, today, follows: false }, quick)
  assert.deepEqual(web.asked, [root])
  const alone = check.report.filter(({ message }) => message.key === 'descriptions.federation-alone')
  assert.deepEqual(
    alone.map(({ line, message }) => [line, message.values.count]),
    [[2, 30]],
  )
})

test('a service’s own file may be checked alone', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  web.pages.set(root, service)
  const check = await answerTo({ address: root }, { outbound: web.outbound, today, follows: false }, quick)
  assert.ok(check.report.every(({ message }) => message.key !== 'descriptions.not-a-root'))
  assert.equal(check.files.length, 1)
})

test('when time is over, what was not looked at is told once', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const subs = Array.from({ length: 20 }, (_, n) => `subs.s${n} = ${home}${n}`)
  web.pages.set(root, [organization, ...subs].join('\n'))
  web.pages.set(`${home}0`, () => {})
  const load = loadWithin(web.outbound, { ...bounds, patienceMs: 2000 })
  const { report } = await checkAddress(root, load, today)
  const late = report.filter(({ message }) => message.key === 'descriptions.sub-not-looked-at')
  assert.equal(late.length, 1)
  assert.equal(Number(late[0]?.message.values.count), 19)
})

test('a file too large is told as that, and nothing leads inside', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  web.pages.set(root, 'a = b\n'.repeat(200_000))
  const check = await answerTo({ address: root }, { outbound: web.outbound, today, follows: false }, quick)
  assert.deepEqual(
    check.report.map(({ message }) => message.key),
    ['descriptions.sub-too-large'],
  )
  const closed = web.open({ mayReach: () => false })
  const inside = await answerTo({ address: root }, { outbound: closed, today, follows: false }, quick)
  assert.deepEqual(
    inside.report.map(({ message }) => message.key),
    ['descriptions.link-nowhere'],
  )
  await closed.close()
})

test('every problem has the number of a line', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const check = await answerTo({ address: root }, { outbound: web.outbound, today, follows: true }, quick)
  const problems = problemsOf(check.report, translator('en'))
  assert.ok(problems.length > 0 && problems.every(({ line }) => line >= 1))
})

test('a file of strangers has us ask another server for little, and read little', async (t) => {
  const web = await openTestWeb(t, ['ortie.example', 'crocus.example'])
  const to = (place: (n: number) => string) => Array.from({ length: 140 }, (_, n) => `subs.s${n} = ${place(n)}`)
  const lookAt = async (lines: string[]) => {
    web.asked.length = 0
    web.pages.set(root, [organization, ...lines].join('\n'))
    await answerTo({ address: root }, { outbound: web.outbound, today, follows: false }, quick)
    return web.asked.filter((address) => address !== root)
  }
  web.pages.set('https://crocus.example/*', '<!doctype html><title>Crocus</title>')
  assert.equal((await lookAt(to((n) => `https://crocus.example/?${n}`))).length, 20)
  web.pages.set('https://ortie.example/away/*', (_, response) => {
    response.writeHead(302, { location: 'https://crocus.example/' }).end()
  })
  const away = await lookAt(to((n) => `https://ortie.example/away/${n}`))
  assert.equal(away.filter((address) => address === 'https://crocus.example/').length, 20)
  web.pages.set('https://ortie.example/large/*', `${service}\n# ${'x'.repeat(500_000)}`)
  const large = await lookAt(to((n) => `https://ortie.example/large/${n}`))
  assert.ok(large.length > 3 && large.length < 9, `${large.length}`)
})
