import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { TestSite } from '../../../testing.ts'
import { charterInForce } from '../../charter/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { markOf, noAnswer } from './answer.ts'
import { beginDeclaration } from './begin-declaration.ts'
import { draftOf } from './draft-queries.ts'
import { attachFile } from './files/attach-file.ts'
import { saveChapter } from './save-chapter.ts'
import { sendDeclaration } from './send-declaration.ts'

/** The pages of a self-assessment, over one of this hoster that was sent and another that starts from it. */
export async function pagesOfDeclaration(
  world: TestSite,
  personId: string,
  slug: string,
): Promise<{ pages: Record<string, string>; linked: Record<string, string> }> {
  const { db, now } = world
  const hoster = await findHoster(db, slug)
  const by = { actor: { kind: 'person', personId, forHosterId: hoster.id } as const, now }
  const charter = await charterInForce(db, dayIn('Europe/Paris', now))
  const [chapter] = charter?.content.chapters ?? []
  const [one, two] = chapter?.clauses ?? []
  if (!chapter || !one || !two) throw new Error('the example has a charter')
  await beginDeclaration(db, hoster.id, 'blank', by)
  const said = { explanation: 'Voyez **notre wiki**.', link: 'https://potager.example/', plannedOn: '2027-03' }
  const answers = [
    { clauseId: one.id, answer: { ...said, state: 'met' as const } },
    { clauseId: two.id, answer: { ...said, state: 'planned' as const } },
  ].map((answer) => ({ ...answer, seen: markOf(noAnswer), isTheirs: false }))
  await saveChapter(db, hoster.id, { answers, language: 'fr' }, by)
  const file = { name: 'liste.txt', type: 'text/plain; charset=UTF-8', bytes: new TextEncoder().encode('Une liste.') }
  await attachFile(db, hoster.id, { clauseId: one.id, file, language: 'fr' }, by)
  const { revision = 0 } = (await draftOf(db, hoster.id)) ?? {}
  const id = await sendDeclaration(db, hoster, revision, by)
  await beginDeclaration(db, hoster.id, 'last', { ...by, now: now.add({ hours: 1 }) })
  return {
    pages: {
      'self-assessment': paths.declaration.href({ slug }),
      'self-assessment, a chapter': paths.declarationChapter.href({ slug, chapter: chapter.id }),
      'self-assessment, files': paths.declarationFiles.href({ slug, clause: one.id }),
    },
    linked: {
      'declared, the last': paths.declarations.href({ slug }),
      'declared, one of them': paths.sentDeclaration.href({ slug, id }),
    },
  }
}
