import { Parser } from 'htmlparser2'

/** A script that a page names; `source` is null for one that stands in the page. */
export interface Script {
  source: string | null
  integrity: boolean
}

/** What a page says of itself that counts for its grade. */
export interface PageHead {
  scripts: Script[]
  /** By the name in `http-equiv`, in lower case. */
  said: Map<string, string[]>
}

const mostScripts = 500

const known = new WeakMap<object, PageHead>()

/** The same of a page that came, read once however many checks ask. */
export function headOf(page: { text: string; reading: unknown }): PageHead {
  const head = known.get(page) ?? pageHead(page.reading === null ? '' : page.text)
  known.set(page, head)
  return head
}

export function pageHead(html: string): PageHead {
  const head: PageHead = { scripts: [], said: new Map() }
  const parser = new Parser({
    onopentag(name, { src = null, integrity, content = '', 'http-equiv': says }) {
      if (name === 'script' && head.scripts.length < mostScripts)
        head.scripts.push({ source: src?.trim() || null, integrity: Boolean(integrity?.trim()) })
      const said = says?.trim().toLowerCase()
      if (name === 'meta' && said && head.said.size < 50)
        head.said.set(said, [...(head.said.get(said) ?? []).slice(0, 9), content])
    },
  })
  parser.write(html)
  parser.end()
  return head
}
