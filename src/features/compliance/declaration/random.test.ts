// Two people write at random, each over pages of any age: what each typed and nobody touched since is what stands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type By, findHoster } from '../../hosters/index.ts'
import { declarations } from '../state.ts'
import { type Answer, markOf, noAnswer } from './answer.ts'
import { draftOf } from './draft-queries.ts'
import { saveChapter } from './save-chapter.ts'
import { home, openDeclaring } from './testing.ts'

const clauses = ['open.free-software', 'open.formats', 'transparent.terms']

/** Numbers that are the same in each run (mulberry32). */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('whoever saves changes what they saw, and nothing else', async () => {
  const { world, hoster, ana, zoe } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const { id: hosterId } = await findHoster(world.db, hoster.slug)
  const random = numbers(7)
  const actorOf = (personId: string): By => ({
    actor: { kind: 'person', personId, forHosterId: hosterId },
    now: world.now,
  })
  const people = [actorOf(ana.id), actorOf(zoe.id)]
  const standing = async () => {
    const draft = await draftOf(world.db, hosterId)
    return new Map(clauses.map((id) => [id, plain(draft?.answers.get(id) ?? noAnswer)]))
  }
  const model = new Map(clauses.map((id) => [id, noAnswer]))
  const pages = [await standing(), await standing()]
  for (let step = 0; step < 120; step++) {
    const who = random(2)
    const [page, by] = [pages[who], people[who]]
    assert.ok(page && by)
    const typed = new Map([...page].map(([id, shown]) => [id, random(3) === 0 ? answerOf(random) : shown]))
    const answers = [...typed].map(([clauseId, answer]) => ({
      ...{ clauseId, answer, isTheirs: false },
      seen: markOf(page.get(clauseId) ?? noAnswer),
    }))
    const clashes = await saveChapter(world.db, hosterId, { answers, language: 'fr' }, by)
    for (const [id, answer] of typed) {
      const seen: Answer = page.get(id) ?? noAnswer
      const present: Answer = model.get(id) ?? noAnswer
      const isTouchedByMe = markOf(answer) !== markOf(seen)
      const isTouchedByOther = markOf(present) !== markOf(seen)
      const isClash = isTouchedByMe && isTouchedByOther && markOf(answer) !== markOf(present)
      assert.equal(clashes.has(id), isClash, `step ${step}, ${id}`)
      if (isClash) assert.deepEqual(plain(clashes.get(id) ?? noAnswer), present)
      else if (isTouchedByMe) model.set(id, answer)
    }
    assert.deepEqual(await standing(), model, `step ${step}`)
    if (random(2) === 0) pages[who] = await standing()
  }
})

const plain = ({ state, explanation, link, plannedOn }: Answer): Answer => ({ state, explanation, link, plannedOn })

const answerOf = (random: (below: number) => number): Answer => ({
  state: [null, ...declarations][random(5)] ?? null,
  explanation: random(2) === 0 ? null : `Texte ${random(4)}`,
  link: random(4) === 0 ? `https://crocus.example/${random(3)}` : null,
  plannedOn: random(4) === 0 ? '2027' : null,
})
