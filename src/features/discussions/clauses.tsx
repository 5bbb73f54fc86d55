import { paths } from '../../paths.ts'
import { inLanguage, languages, type Translated, translator } from '../../platform/i18n/index.ts'
import { type CharterPart, findClause, listDocuments, versionInForce } from '../charter/index.ts'
import type { Discussed } from './discussed.ts'
import { TopicsPart } from './pages/topics-part.tsx'
import { topicsOn } from './queries.ts'

const page = /^\/documents\/([\w-]+)(?:\/clauses\/([\w.-]+))?$/

/** The documents of the collective that have force, and their clauses. */
export const clauseDiscussed: Discussed = async (db, address, { day }) => {
  const [, slug, clauseId] = page.exec(address) ?? []
  if (slug === undefined) return undefined
  const document = (await listDocuments(db)).find((document) => document.slug === slug)
  const version = document && (await versionInForce(db, document.id, day))
  if (!version) return undefined
  if (clauseId === undefined) return { title: version.content.title }
  const clause = findClause(version.content, clauseId)
  return clause && { title: named(version.content.title, clause.label) }
}

/** As its own page is called. */
const named = (title: Translated, label: string): Translated =>
  Object.fromEntries(
    languages.map((language) => {
      const document = inLanguage(title, language)?.text ?? ''
      return [language, translator(language)('charter.clause-title', { label, document })]
    }),
  )

/** On a clause's own page: what people say about it. */
export const clauseTopics: CharterPart = {
  async about(c, { document, clause }) {
    const { db, view } = c.var
    const about = paths.clause.href({ slug: document.slug, clause: clause.id })
    return <TopicsPart view={view} about={about} topics={await topicsOn(db, about)} />
  },
}
