/** Types that hold text for people or programs; a server that says none is read all the same. */
const ofText = /^(text\/|application\/(xhtml\+xml|xml|json|ld\+json|javascript|rss\+xml|atom\+xml|calendar\+json)$|$)/

/** What a server calls its answer: `text/html`; '' when it does not say. */
export const typeOf = (header: string | undefined): string =>
  (header ?? '').split(';', 1)[0]?.trim().toLowerCase().slice(0, 100) ?? ''

/**
 * Bytes of an answer as text, in the charset that its byte order mark says, or the server, or the page itself (WHATWG
 * Encoding); wrong bytes become marks. '' for what is no text: pictures, and whatever holds zeros.
 */
export function decodedText(bytes: Uint8Array, header: string | undefined): string {
  if (!ofText.test(typeOf(header))) return ''
  const said = charsetOf(bytes, header)
  const isTwoBytes = said?.encoding.startsWith('utf-16') ?? false
  if (!isTwoBytes && bytes.subarray(0, 2048).includes(0)) return ''
  return (said ?? (isUtf8(bytes) ? utf8 : western)).decode(bytes)
}

const utf8 = new TextDecoder()
/** What browsers take for a page that says nothing, and is no UTF-8. */
const western = new TextDecoder('windows-1252')

function charsetOf(bytes: Uint8Array, header: string | undefined): TextDecoder | null {
  const [first = 0, second = 0, third = 0] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  const byServer = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec((header ?? '').slice(0, 500))?.[1]
  return decoderFor(byServer) ?? saidByPage(bytes)
}

/** `<meta charset>` in the first thousand bytes. A page in which we can read that is none in UTF-16. */
function saidByPage(bytes: Uint8Array): TextDecoder | null {
  const beginning = western.decode(bytes.subarray(0, 1024))
  const decoder = decoderFor(/<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(beginning)?.[1])
  return decoder?.encoding.startsWith('utf-16') ? utf8 : decoder
}

function decoderFor(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label)
  } catch {
    // A charset that nobody knows is none.
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  // A page that was cut may end within a letter.
  const cut = new TextDecoder('utf-8', { fatal: true })
  try {
    cut.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
