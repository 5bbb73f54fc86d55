import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openTestWeb } from './testing-web.ts'
import { Turns } from './turns.ts'

test('a host is asked one thing at a time, whatever the scheme; hosts do not wait for each other', async (t) => {
  const hosts = ['one.example', 'two.example']
  const web = await openTestWeb(t, hosts)
  const open = new Map<string, number>()
  const most = new Map<string, number>()
  const both = Promise.withResolvers<void>()
  for (const host of hosts)
    for (const protocol of ['http', 'https'])
      web.pages.set(`${protocol}://${host}/*`, (_, response) => {
        open.set(host, (open.get(host) ?? 0) + 1)
        most.set(host, Math.max(most.get(host) ?? 0, open.get(host) ?? 0))
        if (hosts.every((host) => open.get(host))) both.resolve()
        // Neither answers before the other is asked.
        both.promise
          .then(() => pause(5))
          .then(() => {
            open.set(host, (open.get(host) ?? 0) - 1)
            response.end('done')
          })
      })
  const addresses = Array.from({ length: 40 }, (_, at) => `http${at % 2 ? 's' : ''}://${hosts[at % 3 ? 0 : 1]}/${at}`)
  const answers = await Promise.all(addresses.map((address) => web.outbound.fetch(address)))
  assert.equal(answers.filter(({ ok }) => ok).length, 40)
  assert.deepEqual([...most.values()], [1, 1])
})

test('two that lead to each other do not wait for ever', async (t) => {
  const web = await openTestWeb(t, ['one.example', 'two.example'])
  const [one, two] = ['https://one.example/', 'https://two.example/']
  web.pages.set(one, (_, response) => void response.writeHead(302, { location: two }).end())
  web.pages.set(two, (_, response) => void response.writeHead(302, { location: one }).end())
  const answers = await Promise.all([one, two, one, two].map((address) => web.outbound.fetch(address)))
  assert.deepEqual(
    answers.map((answer) => answer.ok || answer.reason),
    ['redirects', 'redirects', 'redirects', 'redirects'],
  )
})

test('turns come in the order of asking, and a failure passes the turn on', async () => {
  const turns = new Turns()
  const done: number[] = []
  const work = (n: number) => async () => {
    await pause(2)
    done.push(n)
    if (n === 1) throw new Error('fails')
  }
  await Promise.allSettled([1, 2, 3].map((n) => turns.take('crocus.example', work(n))))
  assert.deepEqual(done, [1, 2, 3])
})

test('who has waited too long goes away, and takes nobody’s turn', async () => {
  const turns = new Turns(20)
  let open = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++open)
    await pause(60)
    open--
  }
  const first = turns.take('crocus.example', work)
  await assert.rejects(turns.take('crocus.example', work), { reason: 'busy' })
  const third = turns.take('crocus.example', work).catch(() => {})
  await Promise.all([first, third])
  await turns.take('crocus.example', work)
  assert.equal(most, 1)
})
