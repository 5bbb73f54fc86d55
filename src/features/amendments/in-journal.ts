import { paths } from '../../paths.ts'
import { inLanguage, translator } from '../../platform/i18n/index.ts'
import type { Describers, Meanings, Undoers } from '../journal/index.ts'
import { hiddenAmong } from './hidden.ts'
import { reopenAmendment } from './proposing/withdraw-amendment.ts'
import { amendmentsById, lastPublished } from './queries.ts'

/** An amendment is named by the title that it was published under. */
export const describers: Describers = {
  async amendment(db, ids, language) {
    const published = await lastPublished(db, ids)
    const hidden = await hiddenAmong(db, ids)
    return new Map(
      (await amendmentsById(db, ids)).map(({ id, slug, proposedAt, fictional }) => {
        const shown = hidden.has(id) ? null : (published.get(id)?.proposal.title ?? null)
        const title = inLanguage(shown, language)?.text
        const name = title ?? translator(language)('amendments.an-amendment')
        return [id, { name, href: proposedAt === null ? null : paths.amendment.href({ slug }), fictional }]
      }),
    )
  },
}

const endings = ['met', 'lifted'] as const

export const meanings: Meanings = {
  taskEnding: {
    said(value, { t }) {
      const ending = endings.find((ending) => ending === value)
      return ending && t(`amendments.task-ended-${ending}`)
    },
  },
}

/** A proposal that was withdrawn is open again. */
export const undoers: Undoers = {
  'amendment.withdrawn': (db, { subject, entryId }, by) => reopenAmendment(db, subject.id, { ...by, undoes: entryId }),
}
