// The rules of the form by themselves: dates as people write them, answers that meet, names of files.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, markOf, meetOf, noAnswer } from './answer.ts'
import { downloadAs, fileNameOf } from './files/file-name.ts'
import { isTooFar, plannedDate } from './planned.ts'
import { controlsOf, plannedProblem, readAnswer } from './read-answer.ts'

test('a day is read as people write it, as exact as they know it', () => {
  const written = {
    '2027': '2027',
    '2027-3': '2027-03',
    '2027-03-15': '2027-03-15',
    '03/2027': '2027-03',
    '3/2027': '2027-03',
    '15/03/2027': '2027-03-15',
    '15.3.2027': '2027-03-15',
    '29/02/2028': '2028-02-29',
  }
  for (const [typed, date] of Object.entries(written)) assert.equal(plannedDate(typed), date, typed)
  for (const none of [
    '',
    'demain',
    '27',
    '2027-00',
    '2027-13',
    '31/04/2027',
    '29/02/2027',
    '0000',
    '2027-3-5-1',
    '١٢/2027',
  ])
    assert.equal(plannedDate(none), null, none)
})

test('nobody plans twenty years ahead', () => {
  assert.equal(isTooFar('2046', '2026-11-23'), false)
  assert.equal(isTooFar('2047-01', '2026-11-23'), true)
})

test('a day is asked for only where something is planned', () => {
  const answer = (said: Partial<Answer>) => ({ ...noAnswer, ...said })
  assert.equal(plannedProblem(answer({ state: 'met', plannedOn: '2020' }), '2026-11-23'), null)
  assert.equal(plannedProblem(answer({ plannedOn: '2020' }), '2026-11-23'), null)
  assert.equal(plannedProblem(answer({ state: 'planned', plannedOn: '2026' }), '2026-12-31'), null)
  assert.equal(
    plannedProblem(answer({ state: 'planned', plannedOn: '2026' }), '2027-01-01'),
    'compliance.declaration-planned-past',
  )
})

test('two answers meet: one’s own, the other’s, or both', () => {
  const [was, mine, theirs] = ['met', 'planned', 'not-met'].map((state) => ({ ...noAnswer, state })) as [
    Answer,
    Answer,
    Answer,
  ]
  const seen = markOf(was)
  assert.equal(meetOf(mine, was, seen), 'mine')
  assert.equal(meetOf(was, was, seen), 'mine')
  assert.equal(meetOf(was, theirs, seen), 'theirs')
  assert.equal(meetOf(theirs, theirs, seen), 'theirs')
  assert.equal(meetOf(mine, theirs, seen), 'both')
  assert.equal(meetOf(mine, theirs, 'forged'), 'both')
})

const typed = (said: Record<string, string | string[]>) => {
  const names = controlsOf('a.b')
  const named = Object.entries({ seen: 'x', ...said }).map(([name, value]) => [Reflect.get(names, name), value])
  return readAnswer(Object.fromEntries(named), 'a.b', '2026-11-23')
}

test('a text is kept as lines, without what nobody sees', () => {
  const read = typed({ explanation: '  Un\r\ndeux\u202Etrois\u0007\u200B  ' })
  assert.deepEqual([read?.answer.explanation, read?.errors], ['Un\ndeuxtrois', []])
  assert.equal(typed({ explanation: ' \r\n\u200B ' })?.answer.explanation, null)
  assert.equal(typed({ explanation: '🐈'.repeat(5000) })?.errors.length, 0, 'characters are counted, not their halves')
  assert.equal(typed({ explanation: 'a'.repeat(5001) })?.errors[0]?.key, 'compliance.declaration-too-long')
})

test('a link leads to a page of the web that has a public name', () => {
  for (const right of ['https://crocus.example', 'http://pad.crocus.example:8080/a?b#c', 'https://é.example/'])
    assert.deepEqual(typed({ link: right })?.errors, [], right)
  for (const wrong of [
    ...['crocus.example', 'javascript:alert(1)', 'data:text/html,x', 'ftp://crocus.example/', '//crocus.example'],
    ...['https://localhost/', 'https://192.0.2.1/', 'https://[::1]/', 'https://a:b@crocus.example/', 'https://a/'],
    `https://crocus.example/${'a'.repeat(500)}`,
  ])
    assert.deepEqual(
      typed({ link: wrong })?.errors.map(({ key }) => key),
      ['compliance.declaration-link-wrong'],
      wrong,
    )
})

test('what no form sends is read all the same', () => {
  assert.equal(readAnswer({}, 'a.b', '2026-11-23'), null, 'a clause that the form does not have')
  assert.deepEqual(typed({ state: 'great' })?.errors[0]?.key, 'compliance.declaration-state-unknown')
  assert.equal(typed({ state: ['met', 'not-met'] })?.answer.state, 'met')
})

test('a file is called by its last word, with the ending of what it holds', () => {
  const named: [string, string][] = [
    ['rapport.pdf', 'rapport.pdf'],
    ['Rapport d’activité 2026.PDF', 'Rapport d’activité 2026.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\ana\\x.exe', 'x.pdf'],
    ['facture\u202Efdp.exe', 'facturefdp.pdf'],
    ['a\u0000b\u200B.pdf', 'a b.pdf'],
    ['..', 'document.pdf'],
    ['', 'document.pdf'],
    ['   .pdf', 'document.pdf'],
    ['con.txt', 'document.pdf'],
    ['x"; filename="y.html', 'x-; filename=-y.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'a Set-Cookie- b.pdf'],
    ['archive.tar.gz', 'archive.tar.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(80)}.pdf`],
    ['\ud800.pdf', '\ufffd.pdf'],
  ]
  for (const [given, name] of named) assert.equal(fileNameOf(given, 'pdf'), name, JSON.stringify(given))
})

test('a download says its name in ASCII and as it is', () => {
  assert.equal(
    downloadAs('Rapport d’activité (été).pdf'),
    'attachment; filename="Rapport d_activite (ete).pdf"; filename*=UTF-8\'\'Rapport%20d%E2%80%99activit%C3%A9%20%28%C3%A9t%C3%A9%29.pdf',
  )
})
