import { raw } from 'hono/html'
import MarkdownIt from 'markdown-it'
import type { Language } from '../platform/i18n/index.ts'
import { withoutUnseen } from '../platform/unseen.ts'

export interface MarkdownWish {
  /** Written by anybody: search engines take its links for nothing. */
  ofStranger?: boolean
  /** The level of the heading above, 1 to 6: the headings of the text stand right below it, and go down one by one. */
  under?: number
}

/** A longer text is cut: nobody writes one here, and reading it would take its time. */
const longest = 100_000
const ours = 'noopener noreferrer external'
const ofStrangers = `${ours} nofollow ugc`

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'table'])
markdown.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address)

/** Markdown as HTML: no element but those of texts and lists, links of the web and of mail, no picture. */
export function renderMarkdown(text: string, { ofStranger = false, under = 2 }: MarkdownWish = {}): string {
  const tokens = markdown.parse(text.slice(0, longest).toWellFormed(), {})
  const headings = tokens.filter(({ type }) => type.startsWith('heading_'))
  const highest = headings.reduce((highest, heading) => Math.min(highest, levelOf(heading)), 6)
  let above = under
  for (const heading of headings) {
    // The end of a heading stands after its beginning, at the same level.
    if (heading.nesting === 1) above = Math.min(6, levelOf(heading) - highest + under + 1, above + 1)
    heading.tag = `h${above}`
  }
  for (const token of tokens) {
    for (const inside of token.children ?? [])
      if (inside.type === 'link_open') inside.attrSet('rel', ofStranger ? ofStrangers : ours)
  }
  // Numbers may stand for characters that are not seen: they are known once the text is read.
  return withoutUnseen(markdown.renderer.render(tokens, markdown.options, {}))
}

const levelOf = ({ tag }: { tag: string }) => Number(tag.slice(1))

/** The same in a page; `language` is that of the text. */
export const Markdown = ({ text, language, ...wish }: { text: string; language: Language } & MarkdownWish) => (
  <div class="prose" lang={language} dir="auto">
    {raw(renderMarkdown(text, wish))}
  </div>
)
