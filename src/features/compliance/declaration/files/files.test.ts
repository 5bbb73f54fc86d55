// Files beside an answer, ordinary and hostile, as they come in and as they go out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { errorAt, textOf } from '../../../editing/testing.ts'
import { bounds } from '../answer.ts'
import { attach, filesOn, home, openDeclaring, save, send, sendNow } from '../testing.ts'
import { aPdf, aZip, openDocument, packed } from './testing-files.ts'

const page = `${home}/files/open.formats`

async function openFiles() {
  const opened = await openDeclaring()
  const { browser } = opened.ana
  await browser.post(home, { do: 'blank' })
  const give = (bytes: Uint8Array | string, name: string, type?: string) =>
    attach(browser, 'open.formats', bytes, name, type)
  const kept = async () => filesOn(await browser.get(page))
  return { ...opened, browser, give, kept }
}

const png = async (side = 40) =>
  new Uint8Array(
    await sharp({ create: { width: side, height: side, channels: 3, background: '#f0980c' } })
      .png()
      .toBuffer(),
  )

test('each sort of file is taken, kept by what it holds, and given back as a download', async () => {
  const { world, browser, give, kept } = await openFiles()
  await save(browser, `${home}/open`, { 'open.formats.state': 'met' })
  const given: [Uint8Array | string, string, string, RegExp][] = [
    [aPdf, 'Rapport.bin', 'Rapport.pdf', /^application\/pdf$/],
    [await png(), 'capture.jpeg', 'capture.webp', /^image\/webp$/],
    ['Une liste\nde logiciels.', 'liste.html', 'liste.txt', /^text\/plain; charset=UTF-8$/],
    [openDocument(), 'note.zip', 'note.odt', /^application\/vnd\.oasis\.opendocument\.text$/],
  ]
  for (const [bytes, name] of given) {
    const answer = await give(bytes, name, 'text/html')
    assert.equal(answer.headers.get('location'), `${page}?saved=attached`, name)
  }
  assert.match(await browser.get(`${page}?saved=attached`), /role="status"/)
  const files = await kept()
  assert.deepEqual(
    files.map(([name]) => name),
    given.map(([, , name]) => name),
  )
  await sendNow(browser)
  for (const [at, [, , name, type]] of given.entries()) {
    const answer = await world.request(files[at]?.[1] ?? '')
    assert.match(answer.headers.get('content-type') ?? '', type)
    assert.ok(answer.headers.get('content-disposition')?.startsWith(`attachment; filename="${name}"`), name)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(answer.headers.get('content-security-policy'), "default-src 'none'; sandbox")
  }
  const pdf = await world.request(files[0]?.[1] ?? '')
  assert.deepEqual(new Uint8Array(await pdf.arrayBuffer()), aPdf)
})

test('of a picture nothing stays but what it shows', async () => {
  const { browser, give, kept } = await openFiles()
  const secret = 'Ana, 3 rue des Lilas'
  const bytes = await sharp(await png(3000))
    .withExif({ IFD0: { Copyright: secret }, IFD3: { GPSLatitude: '48/1 23/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  assert.ok(bytes.includes(secret))
  await give(new Uint8Array(bytes), 'photo.jpg')
  const answer = await browser.request((await kept())[0]?.[1] ?? '')
  const drawn = Buffer.from(await answer.arrayBuffer())
  assert.ok(!drawn.includes(secret))
  const { exif, width, format } = await sharp(drawn).metadata()
  assert.deepEqual([exif, width, format], [undefined, 2400, 'webp'])
})

test('what is no such file is refused beside the field, and nothing typed before is lost', async () => {
  const { browser, give, kept } = await openFiles()
  await save(browser, `${home}/open`, { 'open.formats.explanation': 'Voyez le fichier.' })
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const elf = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0])
  const refused: [Uint8Array | string, string, string, RegExp][] = [
    [svg, 'logo.png', 'image/png', /SVG peuvent contenir des programmes/],
    ['<!DOCTYPE html><script>alert(1)</script>', 'notes.txt', 'text/plain', /ni un PDF/],
    ['  \n<script>alert(1)</script>', 'notes.txt', 'text/plain', /ni un PDF/],
    ['\ufeff<html>', 'notes.txt', 'text/plain', /ni un PDF/],
    [elf, 'notes.txt', 'text/plain', /ni un PDF/],
    [new Uint8Array([0xe9, 0x74, 0xe9]), 'latin1.txt', 'text/plain', /ni un PDF/],
    ['a\u0000b', 'nul.txt', 'text/plain', /ni un PDF/],
    ['%PDF-1.7 but that is all', 'x.pdf', 'application/pdf', /ni un PDF/],
    [new Uint8Array([...Buffer.from('89504e470d0a1a0a', 'hex'), ...Buffer.from('<svg>no picture')]), 'x.png', '', /./],
    [new Uint8Array(bounds.fileBytes + 1).fill(97), 'long.txt', 'text/plain', /trop lourd : 2 Mo au plus/],
    [new Uint8Array(5 * 1024 * 1024).fill(97), 'longer.txt', 'text/plain', /bien trop lourd/],
    ['', 'empty.txt', 'text/plain', /Choisissez un fichier/],
  ]
  for (const [bytes, name, type, said] of refused) {
    const answer = await give(bytes, name, type)
    assert.equal(answer.status, 422, name)
    assert.match((errorAt(await answer.text(), 'file') ?? '').replaceAll('\u00a0', ' '), said, name)
  }
  assert.equal((await send(browser, page, {})).status, 422)
  assert.deepEqual(await kept(), [])
  assert.match(await browser.get(`${home}/open`), /Voyez le fichier\./)
})

test('an archive that is no document, or one that does harm, is refused', async () => {
  const { give, kept } = await openFiles()
  const bomb = packed('content.xml', new Uint8Array(40 * 1024 * 1024))
  const liar = { ...packed('content.xml', new Uint8Array(40 * 1024 * 1024)), size: 10 }
  const hostile: Record<string, Uint8Array> = {
    'a bomb': openDocument([bomb]),
    'a bomb that says that it is small': openDocument([liar]),
    'a document that runs macros': openDocument([packed('Basic/Standard/Module1.xml', 'sub main')]),
    'a script': openDocument([packed('Scripts/python/x.py', 'import os')]),
    'a way out of its folder': openDocument([packed('../../.bashrc', 'x')]),
    'a path of a disk': openDocument([packed('C:\\x', 'x')]),
    'no content': aZip([{ ...packed('mimetype', 'application/vnd.oasis.opendocument.text'), isPacked: false }]),
    'a table': openDocument([], 'application/vnd.oasis.opendocument.spreadsheet'),
    'an archive': aZip([packed('content.xml', 'x')]),
    'something behind it': new Uint8Array([...openDocument(), ...Buffer.from('<script>')]),
    'half of it': openDocument().subarray(0, 200),
    'broken parts': openDocument([{ ...packed('x.xml', 'abc'), bytes: new Uint8Array([255, 255, 255]) }]),
    'many parts': openDocument(Array.from({ length: 600 }, (_, at) => packed(`p${at}`, 'x'))),
    'an encrypted part': openDocument([{ ...packed('x.xml', 'abc'), flags: 1 }]),
    'a part that holds another': openDocument([{ ...packed('x.xml', 'abc'), offset: 0 }]),
  }
  for (const [what, bytes] of Object.entries(hostile)) assert.equal((await give(bytes, 'note.odt')).status, 422, what)
  assert.deepEqual(await kept(), [])
  assert.equal((await give(openDocument([packed('Pictures/1.png', 'x')]), 'note.odt')).status, 303)
})

test('a name that hides something is shown and given back as it is seen', async () => {
  const { browser, give, kept } = await openFiles()
  await give(aPdf, '../../<img src=x onerror=alert(1)>\u202Efdp.exe')
  const [[name, href = ''] = []] = await kept()
  assert.equal(name, 'img src=x onerror=alert(1)-fdp.pdf')
  const answer = await browser.request(href)
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; filename="img src_x onerror_alert\(1\)-fdp\.pdf"/,
  )
})

test('a declaration holds twenty files, and one makes room when it is taken off', async () => {
  const { world, browser, give } = await openFiles()
  for (let at = 0; at < bounds.files; at++) assert.equal((await give(`Fichier ${at}.`, `f${at}.txt`)).status, 303)
  assert.match(textOf(await browser.get(page)), /Il n’y a plus de place/)
  const refused = await give('Un de trop.', 'plus.txt')
  assert.match(errorAt(await refused.text(), 'file') ?? '', /Il y a déjà 20 fichiers/)
  const [, removal = ''] = /action="([^"]+\/removal)"/.exec(await browser.get(page)) ?? []
  assert.equal((await browser.post(removal, {})).headers.get('location'), `${page}?saved=removed`)
  assert.equal((await browser.post(removal, {})).status, 404)
  assert.equal((await browser.request(removal)).headers.get('location'), page)
  assert.equal((await give('Il y a de la place.', 'plus.txt')).status, 303)
  assert.equal((await world.db.selectFrom('declaredFile').select('id').execute()).length, bounds.files)
})

test('a file alone is no answer, and leaves none when it is taken off', async () => {
  const { world, browser, give } = await openFiles()
  await give('Nos formats.', 'formats.txt')
  assert.match(textOf(await browser.get(home)), /1 réponse à terminer/)
  const [, removal = ''] = /action="([^"]+\/removal)"/.exec(await browser.get(page)) ?? []
  await browser.post(removal, {})
  assert.deepEqual(await world.db.selectFrom('declaredClause').select('clauseId').execute(), [])
})

test('the files of another hoster are not taken off by their number', async () => {
  const { world, browser, give } = await openFiles()
  await give('Nos formats.', 'formats.txt')
  const { id } = await world.db.selectFrom('declaredFile').select('id').executeTakeFirstOrThrow()
  await sendNow(browser)
  await save(browser, `${home}/open`, { 'open.formats.state': 'met' })
  await sendNow(browser)
  await browser.post(home, { do: 'blank' })
  assert.equal((await browser.post(`${page}/${id}/removal`, {})).status, 404, 'what was sent stays')
})

test('what all the declarations of a hoster hold has its bounds, and the same file weighs once', async () => {
  const { world, browser, give } = await openFiles()
  const { id: declarationId } = await world.db.selectFrom('declaration').select('id').executeTakeFirstOrThrow()
  const held = async (count: number, size: number) => {
    await world.db.deleteFrom('declaredFile').execute()
    for (let at = 0; at < count; at++) {
      const hash = `${at} of ${size}`
      await world.db
        .insertInto('declaredBlob')
        .values({ hash, bytes: new Uint8Array(1) })
        .execute()
      const file = { id: hash, declarationId, clauseId: 'open.formats', name: 'x.txt', type: 'text/plain', size, hash }
      await world.db
        .insertInto('declaredFile')
        .values({ ...file, addedAt: '2026-11-01T00:00:00.000Z' })
        .execute()
    }
    // Sent with an earlier one.
    await world.db
      .updateTable('declaration')
      .set({ sentAt: '2026-11-01T00:00:00.000Z' })
      .where('id', '=', declarationId)
      .execute()
    await browser.post(home, { do: 'blank' })
  }
  await held(bounds.hosterFiles - 1, 10)
  assert.equal((await give('Le trentième.', 'a.txt')).status, 303)
  assert.equal((await give('Le trentième.', 'b.txt')).status, 303, 'the same')
  const refused = await give('Un de trop.', 'c.txt')
  assert.match(errorAt(await refused.text(), 'file') ?? '', /déjà 30 fichiers différents/)
  await held(2, bounds.hosterBytes / 2)
  const heavy = await give('Un peu plus.', 'd.txt')
  assert.match(errorAt(await heavy.text(), 'file') ?? '', /60.Mo/)
})
