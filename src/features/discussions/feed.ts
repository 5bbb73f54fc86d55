import { paths } from '../../paths.ts'
import { oneLine } from '../../platform/text.ts'
import { atomOf, entryOf, type FeedEntry, forPrograms, type Request } from '../../platform/web/index.ts'
import type { View } from '../../ui/view.ts'
import type { About } from './discussed.ts'
import { aboutWords } from './pages/about-link.tsx'
import { authorWords, whoseWords } from './pages/author-line.tsx'
import { titleOf } from './pages/trail.ts'
import { lastAnswersOf, latestTopics } from './queries.ts'
import { aboutIn, aboutsOf } from './seen-by.ts'
import { type Answer, addressed, type Topic } from './topic.ts'

const mostEntries = 50
const longestSummary = 300

type Standing = About & { address: string }

/** The latest topics for readers of feeds: all, or those about one page. */
export async function topicsFeed(c: Request, about: Standing | null): Promise<Response> {
  const { db, view } = c.var
  const { topics } = await latestTopics(db, { about: about?.address })
  const abouts = await aboutsOf(c, topics)
  const title = about
    ? marked(view, view.t('discussions.about-title', { title: aboutWords(view, about) }), about)
    : view.t('discussions.title')
  const entries = topics.map((topic) => topicEntry(view, topic, abouts.get(topic.about)))
  return feedOf(c, { title, subtitle: view.t('discussions.feed-subtitle') }, entries)
}

/** What was written last in one topic. */
export async function topicFeed(c: Request, topic: Topic): Promise<Response> {
  const { db, view } = c.var
  const about = await aboutIn(c, topic.about)
  const answers = await lastAnswersOf(db, topic.id, mostEntries)
  const title = marked(view, titleOf(view, topic), about)
  const entries = answers.map((answer) => answerEntry(view, topic, answer, about))
  return feedOf(c, { title, subtitle: view.t('discussions.feed-topic-subtitle') }, entries)
}

function feedOf(c: Request, { title, subtitle }: { title: string; subtitle: string }, entries: FeedEntry[]): Response {
  const { view, site, language } = c.var
  const { t, collective, publicUrl, to, address } = view
  const page = publicUrl + to(address)
  const [path = '', query] = page.split('?')
  const self = `${path}.atom${query === undefined ? '' : `?${query}`}`
  const { license } = site.directory.current().collective
  const generatedAt = entries.map(({ updatedAt }) => updatedAt).reduce((late, at) => (at > late ? at : late), beginning)
  const head = { language, page, self, subtitle, author: collective.name }
  const named = { ...head, title: t('ui.title-on-site', { title, site: collective.name }) }
  return forPrograms(c, 'atom', atomOf({ license, generatedAt }, named, entries.map(entryOf)))
}

const beginning = '1970-01-01T00:00:00.000Z'

function topicEntry(view: View, topic: Topic, about: Standing | undefined): FeedEntry {
  const answers = view.t('discussions.feed-row', { count: topic.answers })
  return {
    ...{ id: topic.id, kinds: [], author: view.collective.name },
    title: marked(view, titleOf(view, topic), about),
    summary: about ? `${aboutWords(view, about)} · ${answers}` : answers,
    page: view.publicUrl + view.to(paths.discussion.href({ slug: addressed(topic) })),
    addedAt: topic.openedAt,
    updatedAt: topic.lastAt,
  }
}

function answerEntry(view: View, topic: Topic, answer: Answer, about: Standing | undefined): FeedEntry {
  const { id, number, author, at, editedAt, erasedAt } = answer
  const isMadeUp = author.kind !== 'site' && author.hoster?.fictional
  const place = { slug: addressed(topic), number: String(number) }
  return {
    ...{ id, kinds: [], author: authorWords(view, author) },
    title: marked(view, whoseWords(view, answer), isMadeUp ? { fictional: true } : about),
    summary: summaryOf(view, answer),
    page: view.publicUrl + view.to(paths.discussionAnswer.href(place)),
    addedAt: at,
    updatedAt: erasedAt ?? editedAt ?? at,
  }
}

function summaryOf({ t }: View, { text, hidden }: Answer): string {
  if (hidden) return t('discussions.feed-hidden')
  if (text === null) return t('discussions.feed-erased')
  const line = oneLine(text)
  return [...line].length > longestSummary ? `${[...line].slice(0, longestSummary).join('')}…` : line
}

const marked = ({ t }: View, title: string, about: Pick<About, 'fictional'> | undefined) =>
  about?.fictional ? t('discussions.feed-fictional', { title }) : title
