import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corrections, readText, remarks } from './testing.ts'

const classOf = (text: string) => readText(text).class

test('the class stated holds, whatever its case', () => {
  assert.equal(classOf('file.class = SERVICE\nservice.name = A'), 'Service')
  assert.deepEqual(remarks(readText('file.class = service\nservice.name = A')), ['1 warning value-spelling'])
})

test('the class stated holds over a line that strayed in', () => {
  assert.equal(
    classOf('file.class = Service\nservice.name = A\norganization.name = B\norganization.type = OTHER'),
    'Service',
  )
})

test('the class stated holds when nothing else is there', () => {
  assert.equal(classOf('file.class = Organization'), 'Organization')
  assert.equal(classOf('file.class = Service\nmetrics.http.hits.2020.months = 1'), 'Service')
})

test('an unknown class is an error, and the sections tell', () => {
  const file = readText('file.class = Chaton\norganization.name = A')
  assert.equal(file.class, 'Organization')
  assert.deepEqual(remarks(file), ['1 warning class-guessed', '1 error bad-choice'])
  assert.deepEqual(corrections(file), ['file.class = Organization'])
})

test('most lines tell the class; at equality the greater whole', () => {
  assert.equal(classOf('service.name = A\nhost.name = B\norganization.name = C'), 'Service')
  assert.equal(classOf('service.name = A\norganization.name = C'), 'Organization')
})

test('where nothing tells, the file is of no class, and says so', () => {
  const file = readText('file.protocol = ChatonsInfos-0.5')
  assert.equal(file.class, 'Unknown')
  assert.deepEqual(remarks(file), ['0 error class-missing'])
})
