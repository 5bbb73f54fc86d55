import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileAddresses } from './testing-hostile.ts'
import { leftOut, withoutAddresses } from './without-addresses.ts'

const mailed = (text: string, most = 500) => withoutAddresses(text, most).text

test('nothing that a mail program makes a link of is left', () => {
  for (const address of [
    ...[
      'https://thief.example/pay?a=1',
      'HTTP://THIEF.EXAMPLE',
      'www.thief.example',
      'thief.example',
      'thief.example/x',
    ],
    ...['mailto:me@thief.example', 'me@thief.example', 'xmpp:me@thief.example', 'ftp://192.0.2.7/x', '192.0.2.7:80/x'],
    ...[
      'pay.thief.co.uk#x',
      'thief。example',
      'thief．example',
      'ｔｈｉｅｆ.example',
      'thiéf.example',
      'xn--thif-epa.example',
    ],
    ...['x:\\\\thief.example', 'javascript://x', 'a_b.example', 'https:/thief.example', '[me](https://thief.example)'],
  ]) {
    const text = mailed(`Voyez ${address} vite`)
    assert.doesNotMatch(text, /thief|thiéf|192\.0|:\/|@|example/i, address)
    assert.ok(text.startsWith('Voyez ') && text.includes(leftOut), text)
  }
})

test('what is no address stays as it was written', () => {
  const text = 'Le pad 2.5 répond (depuis hier, 14:30, etc.) :\nnous l’avons essayé… à 3,5 s. Merci !\nA. B.'
  assert.deepEqual(withoutAddresses(text, 500), { text, isWhole: true })
})

test('a long answer is cut between characters, and what was left out is told', () => {
  const cut = withoutAddresses('é🐱'.repeat(400), 500)
  assert.deepEqual([[...cut.text].length, cut.text.at(-1), cut.isWhole], [501, '…', false])
  assert.equal(withoutAddresses('voir thief.example', 500).isWhole, false)
})

test('of a text that begins an address again and again 500 characters are mailed, and no address', () => {
  for (const [name, shape] of Object.entries(hostileAddresses)) {
    const { text, isWhole } = withoutAddresses(shape(2000), 500)
    assert.ok([...text].length <= 501 && !isWhole, name)
    assert.doesNotMatch(text, /www|@|\d\.\d|\w:\//, name)
  }
})
