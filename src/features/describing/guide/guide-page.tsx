import type { Child } from 'hono/jsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import type { Block, GuideDocument } from './document.ts'
import type { Piece, Words } from './words.ts'

interface Props {
  view: View
  guide: GuideDocument
  canonical: string
  /** The pages above it. */
  trail: Step[]
}

/** All that hosters want to know of one thing, out of a document of ours. */
export function GuidePage({ view, guide: { title, lead, blocks }, canonical, trail }: Props) {
  const { t } = view
  const headings = blocks.flatMap((block) => (block.sort === 'heading' && block.level === 2 ? [block] : []))
  return (
    <Shell view={view} title={title} description={textIn(lead)} index canonical={canonical} trail={trail}>
      <PageHead title={title} lead={said(view, lead)} />
      <div class="wrap stack end">
        <details class="folded">
          <summary>{t('describing.guide-contents')}</summary>
          <ul>
            {headings.map(({ id, text }) => (
              <li>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </details>
        <div class="prose">
          {blocks.map((block) => (
            <Part view={view} block={block} />
          ))}
        </div>
      </div>
    </Shell>
  )
}

function Part({ view, block }: { view: View; block: Block }): Child {
  switch (block.sort) {
    case 'heading':
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'paragraph':
      return <p>{said(view, block.words)}</p>
    case 'code':
      return <pre class="letter">{block.text}</pre>
    case 'list': {
      const items = block.items.map((words) => <li>{said(view, words)}</li>)
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

const said = (view: View, words: Words): Child => words.map((piece) => <Said view={view} piece={piece} />)

function Said({ view: { publicUrl }, piece }: { view: View; piece: Piece }): Child {
  switch (piece.sort) {
    case 'text':
      return piece.text
    case 'strong':
      return <b>{piece.text}</b>
    case 'code':
      return <code class="breaks">{piece.text}</code>
    case 'link':
      return <a href={piece.href.replace(publicUrl, '')}>{piece.text}</a>
  }
}

const textIn = (words: Words) => words.map(({ text }) => text).join('')
