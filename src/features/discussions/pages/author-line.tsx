import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { Answer, Author, AuthorsHoster } from '../topic.ts'

type Somebody = Exclude<Author, { kind: 'site' }>

/** Which text of a topic it is, and who wrote it. Nobody's name reads like what the site writes by itself. */
export function WhoseWords({ view, answer: { number, author } }: { view: View; answer: Answer }) {
  const { t } = view
  if (author.kind === 'site') return bySite(view, number)
  const line = <AuthorLine view={view} author={author} />
  return number === 0
    ? t.rich<Child>('discussions.beginning-by', { author: line })
    : t.rich<Child>('discussions.answer-by', { number, author: line })
}

/** The same as plain words, for feeds. */
export function whoseWords(view: View, { number, author }: Pick<Answer, 'number' | 'author'>): string {
  const { t } = view
  if (author.kind === 'site') return bySite(view, number)
  const words = { author: authorWords(view, author), number }
  return number === 0 ? t('discussions.beginning-by', words) : t('discussions.answer-by', words)
}

const bySite = ({ t }: View, number: number): string =>
  number === 0 ? t('discussions.beginning-by-site') : t('discussions.answer-by-site', { number })

/** Who wrote a text: their name, and the hoster for which they wrote. */
function AuthorLine({ view, author }: { view: View; author: Somebody }) {
  const { hoster } = author
  if (author.kind === 'hoster') return <HosterLine view={view} hoster={author.hoster} />
  const own = nameOf(author)
  const name = own === null ? view.t(namelessWords[author.kind]) : <bdi>{own}</bdi>
  if (hoster === null) return name
  return (
    <>
      {view.t.rich<Child>('discussions.author-for', {
        name,
        link: (words: Child) => <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>{words}</a>,
        hoster: <bdi>{hoster.name}</bdi>,
      })}
      <MarkedIf view={view} shown={hoster} />
    </>
  )
}

const HosterLine = ({ view, hoster }: { view: View; hoster: AuthorsHoster }) => (
  <>
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.name}</bdi>
    </a>
    <MarkedIf view={view} shown={hoster} />
  </>
)

export function authorWords({ t, collective }: View, author: Author): string {
  if (author.kind === 'site') return collective.name
  if (author.kind === 'hoster') return author.hoster.name
  const name = nameOf(author) ?? t(namelessWords[author.kind])
  return author.hoster === null ? name : t('discussions.author-for-plain', { name, hoster: author.hoster.name })
}

const nameOf = (author: Exclude<Somebody, { kind: 'hoster' }>) => (author.kind === 'person' ? author.name : null)
const namelessWords = { gone: 'discussions.by-gone', person: 'discussions.by-nameless' } as const
