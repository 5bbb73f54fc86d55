import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { openTestDatabase } from '../../testing-database.ts'
import { keepPicture, redrawn } from './index.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const picture = (width = 400, height = 200): Sharp =>
  sharp({ create: { width, height, channels: 4, background: { r: 249, g: 204, b: 1, alpha: 0.5 } } })

test('a PNG, a JPEG and a WebP become a WebP of ours, at most 192 pixels wide and high', async () => {
  for (const bytes of [
    await picture().png().toBuffer(),
    await picture().jpeg().toBuffer(),
    await picture().webp().toBuffer(),
  ]) {
    const drawn = await redrawn(bytes)
    assert.ok(drawn)
    const { format, width, height } = await sharp(drawn.bytes).metadata()
    assert.deepEqual([format, width, height], ['webp', 192, 96])
    assert.match(drawn.hash, /^[0-9a-f]{32}$/)
  }
})

test('a small picture is not made larger, and a tall one stays tall', async () => {
  const sizeOf = async (width: number, height: number) => {
    const drawn = await redrawn(await picture(width, height).png().toBuffer())
    const { width: w, height: h } = await sharp(drawn?.bytes).metadata()
    return [w, h]
  }
  assert.deepEqual(await sizeOf(32, 32), [32, 32])
  assert.deepEqual(await sizeOf(100, 1000), [19, 192])
})

test('nothing of the original is left: no place, no author, no trailing page', async () => {
  const spoken = picture().withExif({
    IFD0: { Artist: 'Somebody', Copyright: 'SECRET' },
    IFD3: { GPSLatitude: '48/1 24/1 0/1' },
  })
  const bytes = Buffer.concat([await spoken.jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  assert.match(bytes.toString('latin1'), /SECRET/)
  const drawn = await redrawn(bytes)
  assert.ok(drawn)
  const text = Buffer.from(drawn.bytes).toString('latin1')
  assert.doesNotMatch(text, /SECRET|Somebody|script|Exif/)
  const { exif, icc, xmp, iptc } = await sharp(drawn.bytes).metadata()
  assert.deepEqual([exif, icc, xmp, iptc], [undefined, undefined, undefined, undefined])
})

test('a picture that says it lies on its side is put upright', async () => {
  const lying = await picture(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const { width, height } = await sharp((await redrawn(lying))?.bytes).metadata()
  assert.deepEqual([width, height], [96, 192])
})

test('what is no PNG, JPEG or WebP is refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const png = await picture().png().toBuffer()
  const others: Record<string, Uint8Array> = {
    svg: Buffer.from(svg),
    'svg after a mark': Buffer.from(`\uFEFF${svg}`),
    html: Buffer.from('<!doctype html><img src=x onerror=alert(1)>'),
    'html that begins like a PNG': Buffer.concat([png.subarray(0, 8), Buffer.from('<html>')]),
    'svg that begins like a JPEG': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
    'riff of another kind': Buffer.from('RIFF\0\0\0\0WAVEfmt '),
    gif: await picture().gif().toBuffer(),
    tiff: await picture().tiff().toBuffer(),
    avif: await picture(8, 8).avif().toBuffer(),
    empty: new Uint8Array(),
  }
  for (const [name, bytes] of Object.entries(others)) assert.equal(await redrawn(bytes), undefined, name)
})

test('a picture that is cut, or broken, is refused', async () => {
  for (const whole of [
    await noise().png().toBuffer(),
    await noise().jpeg().toBuffer(),
    await noise().webp().toBuffer(),
  ]) {
    assert.equal(await redrawn(whole.subarray(0, whole.length / 2)), undefined)
    assert.equal(await redrawn(whole.subarray(0, 20)), undefined)
  }
})

test('a file over 256 kB, or of more pixels than a screen has, is refused', async () => {
  const png = await picture().png().toBuffer()
  assert.equal(await redrawn(Buffer.concat([png, Buffer.alloc(256 * 1024)])), undefined)
  const huge = await picture(5000, 5000).png({ palette: true }).toBuffer()
  assert.ok(huge.length < 256 * 1024, `${huge.length}`)
  assert.equal(await redrawn(huge), undefined)
})

test('the same picture is kept once', async () => {
  const { writer } = await openTestDatabase()
  const drawn = await redrawn(await picture().png().toBuffer())
  assert.ok(drawn)
  for (const _ of [1, 2]) await keepPicture(writer, drawn, now)
  const files = await writer.selectFrom('file').selectAll().execute()
  assert.deepEqual(
    files.map(({ hash, type, size, bytes }) => ({ hash, type, size, bytes: Buffer.from(bytes) })),
    [{ hash: drawn.hash, type: 'image/webp', size: drawn.bytes.length, bytes: Buffer.from(drawn.bytes) }],
  )
})

/** A picture that does not compress to nothing, so that it can be cut. */
const noise = () =>
  sharp({
    create: {
      width: 60,
      height: 60,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
