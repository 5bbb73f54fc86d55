import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Network } from './network.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const at = (seconds: number) => ten.add({ seconds })

function hearing(network = new Network()) {
  const say =
    (failed: boolean) =>
    (hosts: string[], seconds: number, wasDown = false) => {
      for (const host of hosts) network.hear({ host, failed, wasDown, at: at(seconds) })
      network.judge(at(seconds))
      return network.gapSince?.since(ten).total('seconds') ?? null
    }
  return { network, fails: say(true), answers: say(false) }
}

const hosts = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `h${from + index}.example`)

test('half of at least eight hosts fail within a minute: our network is out, since the first of them', () => {
  const { fails, answers } = hearing()
  assert.equal(answers(hosts(4), 0), null)
  assert.equal(fails(hosts(3, 4), 20), null)
  assert.equal(fails(hosts(1, 7), 50), 20)
})

test('fewer hosts say nothing of our network', () => {
  assert.equal(hearing().fails(hosts(7), 0), null)
})

test('one host that is asked often is one host', () => {
  const { fails } = hearing()
  for (let seconds = 0; seconds < 20; seconds++) assert.equal(fails(hosts(1), seconds), null)
})

test('failures of more than a minute ago say nothing of now', () => {
  const { fails } = hearing()
  fails(hosts(4), 0)
  assert.equal(fails(hosts(4, 4), 61), null)
})

test('hosts that were down before say nothing', () => {
  const { fails, answers } = hearing()
  answers(hosts(7), 0)
  assert.equal(fails(hosts(20, 10), 10, true), null)
})

test('after a silence of all, the first answer ends the gap', () => {
  const { fails, answers } = hearing()
  fails(hosts(20), 0)
  assert.equal(fails(hosts(20), 3600), 0)
  assert.equal(answers(hosts(1), 3610), null)
})

test('with a network that loses half of all, the gap lasts until most answer', () => {
  const { fails, answers } = hearing()
  answers(hosts(5), 0)
  assert.equal(fails(hosts(10, 5), 10), 10)
  assert.equal(answers(hosts(2, 5), 20), 10)
  assert.equal(answers(hosts(8, 5), 30), null)
})

test('hosts that stay silent for half an hour while others answer are out themselves', () => {
  const { fails, answers } = hearing()
  for (let minutes = 0; minutes <= 30; minutes += 5) {
    answers(hosts(4), minutes * 60)
    assert.equal(fails(hosts(8, 4), minutes * 60 + 1) === null, false, `${minutes}`)
  }
  answers(hosts(4), 31 * 60)
  assert.equal(fails(hosts(8, 4), 31 * 60 + 1), null)
})

test('in a silence of all it is never the hosts, however long it lasts', () => {
  const { fails } = hearing()
  for (let minutes = 0; minutes < 120; minutes += 5) assert.equal(fails(hosts(9), minutes * 60), 0)
})

test('a gap that another process left open is ended by an answer, not by silence', () => {
  const { network, fails, answers } = hearing(new Network(at(-600)))
  network.judge(ten)
  assert.ok(network.gapSince)
  assert.equal(fails(hosts(1), 10), -600)
  assert.equal(answers(hosts(1), 20), null)
})

test('a canary that sings says that it is not our network; that all are silent says that it is', () => {
  const { network, fails } = hearing()
  network.hearCanaries(true, at(5))
  assert.equal(fails(hosts(20), 10), null)
  assert.ok(network.hasWitness('h1.example', ten))
  network.hearCanaries(false, at(20))
  network.judge(at(20))
  assert.equal(network.gapSince?.since(ten).total('seconds'), 20)
})

test('a witness is another host that answered since', () => {
  const { network, answers } = hearing()
  answers(['a.example'], 10)
  assert.equal(network.hasWitness('a.example', at(0)), false)
  assert.equal(network.hasWitness('b.example', at(0)), true)
  assert.equal(network.hasWitness('b.example', at(10)), false)
  answers(['b.example'], 20)
  answers(['b.example'], 30)
  assert.equal(network.hasWitness('b.example', at(5)), true)
  assert.equal(network.hasWitness('a.example', at(25)), true)
})

test('what was heard before the clock was set back is no witness, and a gap of the future begins now', () => {
  const { network, answers } = hearing(new Network(at(7200)))
  answers(['a.example'], 3600)
  network.judge(at(0))
  assert.equal(network.hasWitness('b.example', at(-10)), false)
  assert.ok(network.gapSince === null || Temporal.Instant.compare(network.gapSince, at(0)) <= 0)
})
