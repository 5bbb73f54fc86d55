import { Tokenizer } from 'htmlparser2'

export type Attributes = ReadonlyMap<string, string>

export interface Hearing {
  open(name: string, attributes: Attributes, isSelfClosing: boolean): void
  close(name: string): void
  text(text: string): void
}

/**
 * Tells what a page is made of, in one pass. No tree is kept, since tags within tags without end would cost the square
 * of their number; nothing is ever executed.
 */
export function eachToken(html: string, hearing: Hearing): void {
  let tag = ''
  let attribute = ''
  let value = ''
  let attributes: Map<string, string> | null = null
  const page = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
        attributes = null
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
        attributes ??= new Map()
        // The first of two attributes of one name is the one that counts.
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: () => hearing.open(tag, attributes ?? none, false),
      onselfclosingtag: () => hearing.open(tag, attributes ?? none, true),
      onclosetag: (start, end) => hearing.close(html.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => hearing.text(html.slice(start, end)),
      ontextentity: (code) => hearing.text(String.fromCodePoint(code)),
      oncdata: (start, end) => hearing.text(html.slice(start, end)),
      ...{ oncomment: nothing, ondeclaration: nothing, onend: nothing, onprocessinginstruction: nothing },
    },
  )
  page.write(html)
  page.end()
}

const none: Attributes = new Map()
const nothing = () => {}
