import { paths } from '../../../paths.ts'
import { type Database, newId, toInstant } from '../../../platform/database/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { findingsOf } from '../looking/index.ts'

const slug = 'potager-numerique'

/** How the fictional hosters of the example stand, what was found, and pages that are kept of one. */
export async function pagesOfDiagnoses(db: Database, now: Temporal.Instant): Promise<Record<string, string>> {
  const { id: hosterId } = await findHoster(db, slug)
  const [finding] = await findingsOf(db, hosterId, { now, public: true })
  const id = await givenKeptPage(db, hosterId, toInstant(now))
  return {
    'a diagnosis': paths.diagnosis.href({ slug }),
    'a diagnosis with something contested': paths.diagnosis.href({ slug: 'ciboulette-et-cie' }),
    'a diagnosis that nobody began': paths.diagnosis.href({ slug: 'infini' }),
    'a finding': paths.finding.href({ slug, id: finding?.id ?? '' }),
    'the diagnosis of ourselves': paths.ownDiagnosis.href(),
    'pages kept': paths.evidencePages.href({ slug }),
    'a page kept': paths.evidencePage.href({ slug, id }),
    'a version kept': paths.evidenceVersion.href({ slug, id, number: '2' }),
    'two versions kept': paths.evidenceDifference.href({ slug, id, before: '1', after: '2' }),
  }
}

async function givenKeptPage(db: Database, hosterId: string, at: ReturnType<typeof toInstant>): Promise<string> {
  const id = newId()
  const page = { id, hosterId, topic: 'terms', url: 'https://potager-numerique.example/cgu', goneAt: null } as const
  await db
    .insertInto('evidencePage')
    .values({ ...page, firstAt: at, lookedAt: at })
    .execute()
  const said = ['Les comptes se ferment après un an.', 'Les comptes se ferment après deux ans.']
  for (const [index, text] of said.entries())
    await db
      .insertInto('evidencePageVersion')
      .values({ id: newId(), pageId: id, number: index + 1, at, title: 'Conditions', text, textHash: text })
      .execute()
  return id
}
