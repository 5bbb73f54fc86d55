import { paths } from '../../../paths.ts'
import { translator } from '../../../platform/i18n/index.ts'
import type { Describers, Meanings } from '../../journal/index.ts'
import { applicationStates, isPublic } from './application.ts'
import { applicationsById } from './queries.ts'

/** Each is named by its hoster. */
export const applicationDescribers: Describers = {
  async application(db, ids, language) {
    const t = translator(language)
    const found = await applicationsById(db, ids)
    return new Map(
      found.map(({ id, slug, state, hoster: { name, fictional } }) => {
        const href = isPublic(state) ? paths.application.href({ slug }) : null
        return [id, { name: t('membership.application-named', { name }), href, fictional }] as const
      }),
    )
  },
}

export const applicationMeanings: Meanings = {
  applicationState: {
    said(value, { t }) {
      const state = applicationStates.find((state) => state === value)
      return state && t(`membership.state-${state}`)
    },
  },
}
