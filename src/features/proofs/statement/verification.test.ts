// What docs/membership-proof.md promises, by its own lines and the machine's own openssl.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { shellLines } from './shell-lines.ts'

const document = readFileSync(join(import.meta.dirname, '../../../../docs/membership-proof.md'), 'utf8')
const [, documented = ''] = /```sh\n([\s\S]+?)\n```/.exec(document) ?? []

test('the document and the pages give the same three lines', () => {
  assert.deepEqual(documented.split('\n'), shellLines('https://chatterie.example', 'crocus'))
  assert.equal(documented.split('\n').length, 3)
})

describe('a statement in the hands of somebody else', () => {
  let file: string
  let key: string
  before(async () => {
    const world = await openTestSite({ publicUrl: 'https://chatterie.example' })
    await given.collective(world.db, { name: 'Les « Essais »' })
    await given.member(world.db, { name: 'Crocus & Cie, l’été 🌷', key: 'crocus', website: 'https://crocus.example' })
    file = await world.get('/memberships/crocus.json')
    key = await world.get('/.well-known/chatterie/membership-key.pem')
  })

  const byHand = (text: string) => {
    const [, signed = '', rest = ''] = text.split('\n')
    const signature = Buffer.from(rest.split('"')[3] ?? '', 'base64')
    return verify(null, Buffer.from(signed), createPublicKey(key), signature)
  }

  test('is right as it is, and wrong with any one byte of it changed', () => {
    assert.equal(byHand(file), true)
    const [first = '', signed = '', rest = ''] = file.split('\n')
    const bytes = Buffer.from(signed)
    for (let at = 0; at < bytes.length; at += 7) {
      const forged = Buffer.from(bytes)
      forged[at] = (forged[at] ?? 0) ^ 1
      const text = forged.toString('latin1')
      assert.equal(verify(null, forged, createPublicKey(key), signatureIn(rest)), false, text)
    }
    assert.equal(byHand([first, signed, rest.replace(/[a-z]/g, 'A')].join('\n')), false)
  })

  test('is checked by the three lines of the document', { skip: !hasOpenssl() && 'openssl 3 is not here' }, () => {
    assert.match(byShell(file), /Verified Successfully/)
    assert.doesNotMatch(byShell(file.replace('"member":true', '"member":True')), /Verified Successfully/)
    assert.doesNotMatch(byShell(file.replace(/(signature":")./, '$1_')), /Verified Successfully/)
    assert.doesNotMatch(byShell('{}'), /Verified Successfully/)
  })

  /** Both lines after the one that fetches, on files that are there already. */
  function byShell(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'statement-'))
    try {
      writeFileSync(join(folder, 'crocus.json'), text)
      writeFileSync(join(folder, 'membership-key.pem'), key)
      const lines = documented.split('\n').slice(1).join('\n')
      const { stdout, stderr } = spawnSync('sh', ['-c', lines], { cwd: folder, encoding: 'utf8' })
      return stdout + stderr
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
})

const signatureIn = (line: string) => Buffer.from(line.split('"')[3] ?? '', 'base64')

function hasOpenssl(): boolean {
  try {
    return /^OpenSSL ([3-9]|\d\d)/.test(execFileSync('openssl', ['version'], { encoding: 'utf8' }))
  } catch {
    return false
  }
}
