import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { type Answer, isSaid, meetOf, noAnswer } from './answer.ts'
import type { Draft } from './draft.ts'
import { openDraftOf } from './draft-queries.ts'
import type { ReadAnswer } from './read-answer.ts'
import { refuseOthers } from './refuse-others.ts'

interface Typed {
  answers: readonly Omit<ReadAnswer, 'errors'>[]
  /** Of the page on which they were typed. */
  language: Language
}

/** What the other wrote meanwhile, by clause: nothing of one's own was written over it. */
export type Clashes = ReadonlyMap<string, Answer>

/**
 * Saves what was typed on some clauses of the self-assessment that a hoster writes. What somebody else changed alone
 * stays as they left it; what both changed is given back, and a person chooses.
 */
export function saveChapter(db: Database, hosterId: Id, { answers, language }: Typed, by: By): Promise<Clashes> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const draft = await openDraftOf(db, hosterId)
    const clashes = new Map<string, Answer>()
    const written: { clauseId: string; answer: Answer }[] = []
    for (const { clauseId, answer, seen, isTheirs } of answers) {
      const present = draft.answers.get(clauseId) ?? noAnswer
      const met = meetOf(answer, present, seen)
      if (met === 'mine') written.push({ clauseId, answer })
      else if (met === 'both' && !isTheirs) clashes.set(clauseId, present)
    }
    for (const { clauseId, answer } of written) await write(db, draft, { clauseId, answer, language }, by)
    if (written.length > 0) await countUp(db, draft)
    return clashes
  })
}

interface Written {
  clauseId: string
  answer: Answer
  language: Language
}

async function write(db: Database, draft: Draft, { clauseId, answer, language }: Written, by: By): Promise<void> {
  const known = draft.answers.get(clauseId)
  const hasFiles = (known?.files.length ?? 0) > 0
  const at = { declarationId: draft.id, clauseId }
  if (!isSaid(answer) && !hasFiles) {
    await db
      .deleteFrom('declaredClause')
      .where('declarationId', '=', draft.id)
      .where('clauseId', '=', clauseId)
      .execute()
    return
  }
  const { state, explanation, link, plannedOn } = answer
  const isTheSame = known?.explanation === explanation
  const said = {
    ...{ state, explanation, link, plannedOn, savedAt: toInstant(by.now) },
    // Who looks at it again in another language has not translated it.
    language: isTheSame ? known.language : language,
  }
  await db
    .insertInto('declaredClause')
    .values({ ...at, ...said })
    .onConflict((clash) => clash.columns(['declarationId', 'clauseId']).doUpdateSet(said))
    .execute()
}

/** Whoever sends it over an older revision sees first what changed. */
export const countUp = (db: Database, { id, revision }: Pick<Draft, 'id' | 'revision'>) =>
  db
    .updateTable('declaration')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .execute()
