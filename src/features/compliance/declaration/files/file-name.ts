import { lengthOf, oneLine } from '../../../../platform/text.ts'
import { withoutUnseen } from '../../../../platform/unseen.ts'

const longest = 80

/**
 * What a file is called here: its last word of a path, without what nobody sees, what a disk refuses, and the ending
 * that it gave itself; `ending` is that of what it holds.
 */
export function fileNameOf(given: string, ending: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const seen = oneLine(withoutUnseen(last.toWellFormed().normalize('NFC')))
  const kept = seen.replace(/[<>:"|?*%]/g, '-').replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
  const name = [...kept.replace(/^[\s.-]+|[\s.]+$/g, '')].slice(0, longest).join('').trim()
  return `${lengthOf(name) === 0 || isDevice(name) ? 'document' : name}.${ending}`
}

/** Names that Windows keeps for itself. */
const isDevice = (name: string) => /^(con|prn|aux|nul|(com|lpt)\d)(\.|$)/i.test(name)

/** `Content-Disposition` of a download (RFC 6266): a name in ASCII, and the whole one beside it. */
export function downloadAs(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
