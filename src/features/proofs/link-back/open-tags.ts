import { Tokenizer } from 'htmlparser2'

type Seen = (name: string, attributes: ReadonlyMap<string, string>) => void

/**
 * Tells each opening tag of a page, in one pass: what stands in scripts, comments and texts is none. No tree is kept,
 * since tags within tags without end would cost the square of their number.
 */
export function eachOpenTag(html: string, seen: Seen): void {
  let tag = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()
  const close = () => seen(tag, attributes)
  const page = new Tokenizer(
    {},
    {
      ...unheard,
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        // The first of two attributes of one name is the one that counts.
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: close,
      onselfclosingtag: close,
    },
  )
  page.write(html)
  page.end()
}

const nothing = () => {}

const unheard = {
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
  ontext: nothing,
  ontextentity: nothing,
}
