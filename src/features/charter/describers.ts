import { paths } from '../../paths.ts'
import { type Database, fromJson, type Json } from '../../platform/database/index.ts'
import { inLanguage, type Language, translator } from '../../platform/i18n/index.ts'
import type { Describers, SubjectShown } from '../journal/index.ts'
import type { Content } from './content.ts'
import './tables.ts'

/** How documents and their versions are named in the journal: by the title of the last version, or of their own. */
export const describers: Describers = { document: documentsShown, 'document-version': versionsShown }

async function documentsShown(db: Database, ids: string[], language: Language): Promise<Map<string, SubjectShown>> {
  const rows = await rowsOf(db).where('documentVersion.documentId', 'in', ids).execute()
  return new Map(
    rows.map(({ documentId, slug, content }) => [
      documentId,
      { name: titleIn(content, language) ?? slug, href: paths.document.href({ slug }) },
    ]),
  )
}

/** A draft has no page for everybody. */
async function versionsShown(db: Database, ids: string[], language: Language): Promise<Map<string, SubjectShown>> {
  const rows = await rowsOf(db).where('documentVersion.id', 'in', ids).execute()
  const t = translator(language)
  return new Map(
    rows.map(({ id, slug, number, content, proposedOn, adoptedOn, undated }) => {
      const name = t('charter.version-named', { title: titleIn(content, language) ?? slug, number })
      const isOpen = proposedOn !== null || adoptedOn !== null || undated === 1
      return [id, { name, href: isOpen ? paths.documentVersion.href({ slug, number: String(number) }) : null }]
    }),
  )
}

const rowsOf = (db: Database) =>
  db
    .selectFrom('documentVersion')
    .innerJoin('document', 'document.id', 'documentVersion.documentId')
    .select(['documentVersion.id', 'documentVersion.documentId', 'documentVersion.number', 'documentVersion.content'])
    .select(['documentVersion.proposedOn', 'documentVersion.adoptedOn', 'documentVersion.undated', 'document.slug'])
    .orderBy('documentVersion.number')

const titleIn = (content: Json<Content>, language: Language): string | undefined =>
  inLanguage(fromJson(content).title, language)?.text
