import { topicsOfWords } from '../topics/index.ts'
import { type Page, type TopicPage, topics } from './visited.ts'

/** Pages that speak of topics which have no page of their own: terms that tell of backups. */
export function byWords(found: readonly TopicPage[], fronts: readonly Page[]): TopicPage[] {
  const missing = new Set(topics.filter((topic) => !found.some((one) => one.topic === topic && isRead(one.page))))
  const pages = new Map([...found.map(({ page }) => page), ...fronts].map((page) => [page.asked, page]))
  return [...pages.values()].flatMap((page) => {
    if (!isRead(page) || !page.ok || page.reading === null) return []
    const said = topicsOfWords(page.reading.words, missing)
    for (const topic of said) missing.delete(topic)
    return said.map((topic): TopicPage => ({ topic, page, by: 'words' }))
  })
}

const isRead = (page: Page) => page.ok && page.status < 400
