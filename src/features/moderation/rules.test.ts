import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { describers } from './describers.ts'
import { freeze, hideText, lift } from './index.ts'
import { meanings } from './meanings.ts'
import { restrictionsOfHoster, restrictionsOn, restrictionsRevision } from './queries.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { decisions, explanationLength } from './report.ts'
import { DecisionForm } from './report-form.ts'
import { AnswerForm, LiftForm, RestrictionForm } from './restriction-form.ts'
import { openModeration, reason } from './testing.ts'
import { lines } from './text-field.ts'

const text = lines(explanationLength, {
  missing: 'moderation.explanation-missing',
  short: 'moderation.text-too-short',
  long: 'moderation.text-too-long',
})
const faultOf = (typed: unknown) => text.safeParse(typed).error?.issues[0]?.message

test('a text is long enough when people would say so: letters count, not bytes, and not the space around', () => {
  const { least, most } = explanationLength
  assert.equal(faultOf('é'.repeat(least)), undefined)
  assert.equal(faultOf(`  ${'é'.repeat(least - 1)}\r\n\r\n `), 'moderation.text-too-short')
  assert.equal(faultOf('🐱'.repeat(most)), undefined)
  assert.equal(faultOf('🐱'.repeat(most + 1)), 'moderation.text-too-long')
})

test('nothing, spaces and what is no text are missing, not short', () => {
  for (const typed of ['', ' \n\t ', '\u0000', undefined, null, 3, ['x'], {}])
    assert.equal(faultOf(typed), 'moderation.explanation-missing', JSON.stringify(typed))
})

test('lines stay lines, however the machine of who typed ends them', () => {
  assert.equal(
    text.parse('Une page qui ment.\r\nElle copie.\rElle vend.'),
    'Une page qui ment.\nElle copie.\nElle vend.',
  )
})

test('a decision without its reasons is none, and neither is a reason without its decision', () => {
  const said = 'La page copie celle d’un autre hébergeur.'
  for (const decision of decisions) assert.ok(DecisionForm.safeParse({ decision, reason: said }).success)
  for (const wrong of [{ decision: 'kept' }, { reason: said }, { decision: 'burnt', reason: said }, {}])
    assert.equal(DecisionForm.safeParse(wrong).success, false)
  for (const form of [LiftForm, RestrictionForm])
    assert.equal(form.safeParse({ what: 'freeze', reason: 'non' }).success, false)
  assert.ok(AnswerForm.safeParse({ answer: 'Oui' }).success)
  assert.equal(AnswerForm.safeParse({ answer: 'O' }).success, false)
})

test('what restricts a hoster is found with its services, what restricts another is not', async () => {
  const { world, radis, pad, by, subject } = await openModeration()
  const service = { kind: 'service', id: pad.id }
  const frozen = await freeze(world.db, { subject: service, hosterId: radis.id, reason }, by)
  const hidden = await hideText(world.db, { subject, hosterId: radis.id, field: 'description', reason }, by)
  const all = await restrictionsOfHoster(world.db, radis.id)
  assert.deepEqual(all.map(({ id }) => id).sort(), [frozen, hidden].sort())
  assert.deepEqual(
    (await restrictionsOn(world.db, [service])).map(({ id }) => id),
    [frozen],
  )
  assert.deepEqual(await restrictionsOn(world.db, [{ kind: 'hoster', id: pad.id }]), [], 'an id alone is not a thing')
  assert.deepEqual(await restrictionsOn(world.db, []), [])
  assert.deepEqual(await restrictionsOfHoster(world.db, 'nobody'), [])
})

test('only what is frozen as a whole refuses changes', async () => {
  const { world, radis, pad, by, subject } = await openModeration()
  await hideText(world.db, { subject, hosterId: radis.id, field: 'description', reason }, by)
  await refuseFrozen(world.db, subject)
  const id = await freeze(world.db, { subject, hosterId: radis.id, reason }, by)
  await assert.rejects(refuseFrozen(world.db, { kind: 'service', id: pad.id }, subject), { status: 409 })
  await refuseFrozen(world.db, { kind: 'service', id: pad.id })
  await lift(world.db, id, reason, by)
  await refuseFrozen(world.db, subject)
})

test('each change of what the public sees is counted, and never counted back', async () => {
  const { world, radis, by, subject } = await openModeration()
  const counts = [await restrictionsRevision(world.db)]
  const id = await freeze(world.db, { subject, hosterId: radis.id, reason }, by)
  counts.push(await restrictionsRevision(world.db))
  await lift(world.db, id, reason, by)
  counts.push(await restrictionsRevision(world.db))
  await freeze(world.db, { subject, hosterId: radis.id, reason }, by)
  counts.push(await restrictionsRevision(world.db))
  assert.deepEqual(counts, [0, 1, 2, 3])
})

test('a report is named by nothing that it says, a measure by where it is read', async () => {
  const { world } = await openModeration()
  const named = async (kind: string) => (await describers[kind]?.(world.db, ['x'], 'fr'))?.get('x')
  assert.deepEqual(await named('report'), { name: 'un signalement', href: '/coordination/reports/x' })
  assert.deepEqual(await named('restriction'), { name: 'la mesure et ses raisons', href: '/restrictions/x' })
})

test('decisions and texts that were hidden are said in words', () => {
  const words = { language: 'en', t: translator('en'), format: formatsIn('en'), timeZone: 'Europe/Paris' } as const
  const say = (field: string, value: string) => {
    const meaning = meanings[field]
    return meaning && 'said' in meaning ? meaning.said(value, words) : undefined
  }
  for (const decision of decisions) assert.match(say('decision', decision) ?? '', /^[A-Z].*\.$/)
  assert.equal(say('decision', 'burnt'), undefined)
  assert.notEqual(say('field', 'description'), say('field', 'what nobody hides'))
})

test('the journal leads from a decision to its reasons', async () => {
  const { world, radis, by, subject } = await openModeration()
  const id = await hideText(world.db, { subject, hosterId: radis.id, field: 'description', reason }, by)
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'moderation.hidden')
  const page = await world.get(`/fr/journal/${(await rows.executeTakeFirstOrThrow()).id}`)
  assert.ok(page.includes(`href="/fr/restrictions/${id}"`))
  assert.doesNotMatch(page, new RegExp(`<bdi>${id}|<bdi>description<`))
})
