import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { mostBytes, readFederation } from '../../descriptions/index.ts'
import { addressInFolder, loadFolder } from './load-folder.ts'

/** A folder `voisins` with some files, beside a secret, removed after the test. */
async function withBundle(work: (folder: string) => Promise<void>) {
  const top = await mkdtemp(join(tmpdir(), 'chatterie-'))
  const folder = join(top, 'voisins')
  await mkdir(join(folder, 'ortie'), { recursive: true })
  await writeFile(join(top, 'secret.properties'), 'a.b = secret')
  await writeFile(join(folder, 'federation.properties'), 'file.class = Federation\nsubs.ortie = ortie/été.properties')
  await writeFile(join(folder, 'ortie', 'été.properties'), 'file.class = Organization\nsubs.pad = pad.properties')
  await writeFile(join(folder, 'ortie', 'pad.properties'), 'file.class = Service')
  try {
    await work(folder)
  } finally {
    await rm(top, { recursive: true })
  }
}

const outcome = async (folder: string, address: string) => {
  const loaded = await loadFolder(folder)(address)
  return 'error' in loaded ? loaded.error : loaded.bytes.length
}

test('a bundle is read from its folder, without a warning for its relative addresses', () =>
  withBundle(async (folder) => {
    const { hosters, report } = await readFederation(
      loadFolder(folder),
      addressInFolder(folder, 'federation.properties'),
    )
    assert.deepEqual(
      hosters.map(({ file, services }) => [file.address, services.length]),
      [['file:///voisins/ortie/%C3%A9t%C3%A9.properties', 1]],
    )
    assert.deepEqual(
      report.filter(({ severity }) => severity === 'warning'),
      [],
    )
  }))

test('the address of a file does not tell where the folder lies', () => {
  assert.equal(addressInFolder('/home/ortie/voisins', 'a b/c.properties'), 'file:///voisins/a%20b/c.properties')
})

test('nothing outside the folder can be read', () =>
  withBundle(async (folder) => {
    const outside = [
      'file:///voisins/../secret.properties',
      'file:///voisins/%2e%2e/secret.properties',
      'file:///voisins/..%2fsecret.properties',
      'file:///voisins/..%5Csecret.properties',
      'file:///secret.properties',
      'file:///etc/passwd',
      'file://host/voisins/federation.properties',
      'https://voisins.example/federation.properties',
      'file:///voisins/a%00b',
      'file:///voisins/%ff',
      'nowhere',
    ]
    for (const address of outside) assert.equal(await outcome(folder, address), 'descriptions.outside-bundle', address)
  }))

test('a link that leaves the folder is not followed, one that stays is', () =>
  withBundle(async (folder) => {
    await symlink(join(folder, '..', 'secret.properties'), join(folder, 'out.properties'))
    await symlink(join(folder, '..'), join(folder, 'up'))
    await symlink(join(folder, 'federation.properties'), join(folder, 'in.properties'))
    assert.equal(await outcome(folder, 'file:///voisins/out.properties'), 'descriptions.outside-bundle')
    assert.equal(await outcome(folder, 'file:///voisins/up/secret.properties'), 'descriptions.outside-bundle')
    assert.equal(typeof (await outcome(folder, 'file:///voisins/in.properties')), 'number')
  }))

test('a missing file, a folder and a pipe are told alike', { skip: process.platform === 'win32' }, () =>
  withBundle(async (folder) => {
    execFileSync('mkfifo', [join(folder, 'pipe.properties')])
    for (const name of ['none.properties', 'ortie', 'pipe.properties']) {
      assert.equal(await outcome(folder, `file:///voisins/${name}`), 'descriptions.file-missing', name)
    }
  }),
)

test('no more is read of a file than shows that it is too large', () =>
  withBundle(async (folder) => {
    await writeFile(join(folder, 'big.properties'), Buffer.alloc(mostBytes * 2, 97))
    assert.equal(await outcome(folder, 'file:///voisins/big.properties'), mostBytes + 1)
  }))
