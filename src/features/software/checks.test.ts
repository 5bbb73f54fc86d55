import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { type Answer, type Judged, type Program, programOf, programs } from './index.ts'
import { answerOf, type Route, type StandIn, standIns } from './testing-programs.ts'

test('each file of the folder is a program of its name, and each is listed', () => {
  const files = globSync('*.ts', { cwd: join(import.meta.dirname, 'programs') }).map((file) => basename(file, '.ts'))
  assert.deepEqual(programs.map(({ slug }) => slug).sort(), files.sort())
})

test('every program is known again in each of its versions, with the number that it tells', () => {
  for (const standIn of standIns)
    assert.deepEqual(
      judged(programNamed(standIn.program), standIn),
      { is: 'this', version: standIn.tells },
      `${standIn.program} ${standIn.version}`,
    )
  for (const { slug } of programs)
    assert.ok(
      standIns.some(({ program }) => program === slug),
      `${slug} stands nowhere`,
    )
})

test('no program takes the welcome page of a web server, a parking page or an empty answer for itself', () => {
  for (const text of ['<title>Welcome to nginx!</title>', '<h1>This domain is for sale</h1>', '', '{}', 'OK, fine'])
    for (const program of programs)
      assert.equal(judged(program, anywhere({ type: 'text/html', text })).is, 'unclear', `${program.slug}: ${text}`)
})

test('a server that answers any address with its front page is not taken for a program by a file or a document', () => {
  const { checks } = programNamed('framadate')
  assert.equal(checks[0]?.judge(answer({ type: 'text/html', text: '<title>Framadate</title>' })).is, 'unclear')
})

test('the marks of an error page do not make a program work', () => {
  for (const status of [404, 500, 503])
    for (const { program } of standIns) {
      const broken = anywhere({ status, type: 'text/html', text: `<title>${program} lufi etherpad jitsi</title>` })
      assert.equal(judged(programNamed(program), broken).is, 'unclear')
    }
})

test('a program may say itself that it is not well', () => {
  const says = (slug: string, json: unknown) => judged(programNamed(slug), anywhere(document(json)))
  assert.deepEqual(says('etherpad', { status: 'fail', releaseId: '2.0' }), {
    is: 'this-ill',
    says: 'fail',
    version: '2.0',
  })
  assert.deepEqual(says('nextcloud', { installed: true, maintenance: true, versionstring: '29.0.1' }), {
    ...{ is: 'this-ill', says: 'maintenance', version: '29.0.1' },
  })
  assert.equal(says('nextcloud', { installed: false }).is, 'unclear')
})

test('a version is short and begins with a number, whatever a server writes there', () => {
  for (const releaseId of ['<script>', 'x'.repeat(900), '1\n2', 7, null, { a: 1 }])
    assert.deepEqual(judged(programNamed('etherpad'), anywhere(document({ status: 'pass', releaseId }))), {
      ...{ is: 'this', version: null },
    })
})

test('documents of any shape are read without harm', () => {
  for (const text of ['null', '[]', '"x"', '3', '{"version":null}', '{"status":{}}', '[[[[', '{"a":'.repeat(900)])
    for (const program of programs)
      assert.doesNotThrow(() => judged(program, anywhere({ type: 'application/json', text })))
})

const document = (json: unknown): Route => ({ type: 'application/json', text: JSON.stringify(json) })
const anywhere = (otherwise: Route): StandIn => ({ program: '', version: '', routes: {}, otherwise, tells: null })

function programNamed(slug: string): Program {
  const program = programOf(slug)
  assert.ok(program, slug)
  return program
}

/** As a check of health asks: one question after the other until one is answered. */
function judged({ checks }: Program, standIn: StandIn): Judged {
  for (const check of checks) {
    const said = check.judge(answer(answerOf(standIn, check.path)))
    if (said.is !== 'unclear') return said
  }
  return { is: 'unclear' }
}

const answer = ({ status = 200, type, text }: Route): Answer => ({
  ...{ status, text, url: 'https://service.example/' },
  headers: new Map([['content-type', type]]),
})
