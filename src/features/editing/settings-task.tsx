import { paths } from '../../paths.ts'
import { type Request, readQuery } from '../../platform/web/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { underCoordination } from '../../ui/ways-up.ts'
import { byOf } from '../delegates/index.ts'
import {
  type CollectiveSettings,
  catalogueOf,
  collectiveOf,
  editCollective,
  indexOf,
  theCollective,
} from '../hosters/index.ts'
import { settingsForm } from './settings-form.ts'
import { revisionIn, type Task } from './task.ts'

/** The collective's settings. */
export async function settingsTask(c: Request): Promise<Task<CollectiveSettings>> {
  const { db, view } = c.var
  const { settings, revision } = await collectiveOf(db)
  const { saved } = readQuery(paths.coordinationSettings.schema, c.req.url)
  return {
    form: settingsForm,
    facts: settings,
    revision: String(revision),
    known: { catalogue: indexOf(await catalogueOf(db)) },
    change: { subject: { kind: 'collective', id: theCollective }, verb: 'collective.edited' },
    save: async (settings, sent) => {
      const by = await byOf(c)
      await editCollective(db, { settings, revision: revisionIn(sent) }, by)
      return paths.coordinationSettings.href({}, { saved: 'yes' })
    },
    page: {
      title: view.t('editing.settings-title'),
      lead: view.t('editing.settings-lead'),
      trail: underCoordination(view),
      first: saved && <Notice kind="good" role="status" title={view.t('editing.saved')} />,
      save: view.t('editing.save'),
    },
  }
}
