import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Load } from '../../descriptions/index.ts'
import { organization } from '../testing.ts'
import { findRoot } from './find-root.ts'

const folder = 'https://ortie.example/.well-known/chatonsinfos/'

function webOf(files: Record<string, string>) {
  const asked: string[] = []
  const load: Load = async (address) => {
    asked.push(address)
    const text = files[address]
    return text === undefined ? { error: 'crawling.file-gone' } : { bytes: new TextEncoder().encode(text) }
  }
  return { asked, load }
}

test('a file that is given is the file, whatever its name', async () => {
  const address = 'https://ortie.example/moi.txt'
  const { asked, load } = webOf({ [address]: organization() })
  assert.deepEqual(await findRoot(load, address), { ok: true, root: address })
  assert.deepEqual(asked, [address])
})

test('a file that is no hoster’s own is said to be none', async () => {
  const address = 'https://ortie.example/moi.txt'
  for (const text of ['', 'file.class = Service\nservice.name = Pad', '<!doctype html>hello', '\0\0\0']) {
    const found = await findRoot(webOf({ [address]: text }).load, address)
    assert.deepEqual(found, { ok: false, error: 'crawling.no-organization', tried: [address] })
  }
})

test('of a folder, the file with the usual names is found, or the index itself', async () => {
  const named = `${folder}ortie.properties`
  assert.deepEqual(await findRoot(webOf({ [named]: organization() }).load, folder), { ok: true, root: named })
  assert.deepEqual(await findRoot(webOf({ [folder]: organization() }).load, folder), { ok: true, root: folder })
})

test('of a listing, the hoster’s own file is found among others, and nothing outside of the folder is asked for', async () => {
  const links = [
    ...['pad.properties', '../secret.properties', 'https://thief.example/x.properties', 'photo.png'],
    ...['mon-organisation.properties', 'javascript:alert(1)', '//thief.example/y.properties'],
  ]
  const listing = `<html><body>${links.map((href) => `<a href="${href}">x</a>`).join('<br>')}`
  const { asked, load } = webOf({
    [folder]: listing,
    [`${folder}pad.properties`]: 'file.class = Service\nservice.name = Pad',
    [`${folder}mon-organisation.properties`]: organization(),
  })
  const found = await findRoot(load, folder)
  assert.deepEqual(found, { ok: true, root: `${folder}mon-organisation.properties` })
  assert.ok(
    asked.every((address) => address.startsWith(folder)),
    asked.join(),
  )
})

test('a listing of ten thousand files is not all asked for', async () => {
  const listing = Array.from({ length: 10_000 }, (_, at) => `<a href="${at}.properties">`).join('')
  const { asked, load } = webOf({ [folder]: `<html>${listing}` })
  const found = await findRoot(load, folder)
  assert.ok(!found.ok)
  assert.ok(asked.length < 30, `${asked.length} asked`)
})

test('of a domain both folders are tried, and all that was tried is told', async () => {
  const { load } = webOf({})
  const found = await findRoot(load, 'https://ortie.example/')
  assert.ok(!found.ok)
  assert.ok(found.tried.includes('https://ortie.example/.well_known/chatonsinfos/'))
  assert.equal(found.tried.at(-1), 'https://ortie.example/librehost.json')
  assert.ok(found.tried.every((address) => address.startsWith('https://ortie.example/')))
})
