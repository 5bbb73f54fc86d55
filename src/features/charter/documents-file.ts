import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Language, languages, translator } from '../../platform/i18n/index.ts'
import type { Force } from './changing/adopt-version.ts'
import type { Content } from './content.ts'
import { isDay } from './day.ts'
import { contentFromMarkdown } from './markdown/content-from-markdown.ts'
import { documentKinds } from './version.ts'

const day = z.string().refine(isDay, 'is no day')

const Entry = z.object({
  slug: z.string(),
  kind: z.enum(documentKinds),
  officialUrl: z.url().nullable().default(null),
  isParaphrase: z.boolean().default(false),
  /** Null: a draft. */
  force: z
    .union([z.literal('undated'), z.object({ adoptedOn: day, inForceOn: day })])
    .nullable()
    .default(null),
  decisionName: z.string().nullable().default(null),
  decisionUrl: z.url().nullable().default(null),
})

/** A document of a bundle, with what its Markdown files say. */
export interface BundledDocument extends Omit<z.output<typeof Entry>, 'force'> {
  force: Force | null
  content: Content
}

/** Reads `documents/documents.json` and, beside it, `SLUG.LANGUAGE.md`. Refuses what is wrong, by file and line. */
export function readDocuments(folder: string): BundledDocument[] {
  const documents = join(folder, 'documents')
  const file = join(documents, 'documents.json')
  if (!existsSync(file)) return []
  const entries = z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8')))
  return entries.map((entry) => ({ ...entry, content: contentIn(documents, entry.slug) }))
}

function contentIn(folder: string, slug: string): Content {
  const nameOf = (language: Language) => `${slug}.${language}.md`
  const texts = languages.flatMap((language) => {
    const file = join(folder, nameOf(language))
    return existsSync(file) ? [[language, readFileSync(file, 'utf8')] as const] : []
  })
  const read = contentFromMarkdown(Object.fromEntries(texts))
  if (read.ok) return read.content
  const t = translator('en')
  const lines = read.problems.map(({ language, line, key, values }) => `${nameOf(language)}:${line}: ${t(key, values)}`)
  throw new Error(lines.join('\n'))
}
