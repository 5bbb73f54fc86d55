import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort } from '../testing.ts'
import { remarkOnTwins, sameAddress } from './same-twice.ts'
import { checked } from './testing.ts'

const service = (name: string, ...lines: string[]) =>
  checked(['file.class = Service', `service.name = ${name}`, ...lines].join('\n'), `https://ortie.example/${name}`)
const hoster = (name: string, website: string) =>
  checked(
    `file.class = Organization\norganization.name = ${name}\norganization.website = ${website}`,
    `https://${name}`,
  )

test('two services of one set cannot have one address, however it is spelled', () => {
  const twins = remarkOnTwins([
    service('Pad', 'service.website = https://pad.ortie.example/'),
    service(
      'Notes',
      'service.website = https://notes.ortie.example',
      'service.chatterie.address = http://pad.ortie.example',
    ),
  ])
  assert.deepEqual(twins.map(inShort), ['4 error same-address'])
  assert.deepEqual(twins[0]?.message.values, { other: 'Pad', address: 'http://pad.ortie.example/' })
  assert.equal(twins[0]?.file, 'https://ortie.example/Notes')
})

test('two hosters cannot claim one site', () => {
  const twins = remarkOnTwins([hoster('Ortie', 'https://www.ortie.example'), hoster('Ronce', 'https://ortie.example/')])
  assert.deepEqual(twins.map(inShort), ['3 error same-site'])
})

test('names and wanted addresses are told too, once for each file that comes later', () => {
  const twins = remarkOnTwins([
    service('Pad', 'service.chatterie.key = pad'),
    service('PAD', 'service.chatterie.key = pad'),
    service('Visio'),
  ])
  assert.deepEqual(twins.map(inShort), ['2 warning same-name', '3 warning same-slug'])
})

test('other addresses are others', () => {
  assert.notEqual(sameAddress('https://a.example/?a=1'), sameAddress('https://a.example/?a=2'))
  assert.notEqual(sameAddress('https://a.example:8443/'), sameAddress('https://a.example/'))
  assert.deepEqual(remarkOnTwins([service('Pad'), service('Visio')]), [])
})
