import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { textOfFigures } from './figures.ts'

test('figures of one name stand together, with what each is of', () => {
  const services = (state: string, value: number) => ({ name: 'services', help: 'By state.', of: { state }, value })
  const late = { name: 'late_seconds', help: 'How late.', value: 1.5 }
  assert.equal(
    textOfFigures([services('up', 3), late, services('d"own', 0)]),
    `# HELP chatterie_services By state.
# TYPE chatterie_services gauge
chatterie_services{state="up"} 3
chatterie_services{state="d\\"own"} 0
# HELP chatterie_late_seconds How late.
# TYPE chatterie_late_seconds gauge
chatterie_late_seconds 1.5
`,
  )
})

test('whoever watches the site learns how late its checks are, anew each time', async () => {
  const world = await openTestSite()
  const answer = await world.request('/metrics')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
  assert.match(await answer.text(), /^chatterie_check_lateness_seconds 0$/m)
})
