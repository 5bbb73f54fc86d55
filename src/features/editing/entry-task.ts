import { paths } from '../../paths.ts'
import type { Request } from '../../platform/web/index.ts'
import { underCoordination } from '../../ui/ways-up.ts'
import { catalogueOf, indexOf, type Shelf } from '../hosters/index.ts'
import type { Task } from './task.ts'

const leads = { kind: 'editing.kind-lead', software: 'editing.entry-lead', alternative: 'editing.entry-lead' } as const

const titles = {
  kind: ['editing.kind-add', 'editing.kind-edit'],
  software: ['editing.software-add', 'editing.software-edit'],
  alternative: ['editing.alternative-add', 'editing.alternative-edit'],
} as const

interface Entry<Facts> extends Pick<Task<Facts>, 'form' | 'facts' | 'revision' | 'save'> {
  shelf: Shelf
  /** Null: it is being added. */
  name: string | null
}

/** The form of one entry of the catalogue: `save` gives its slug. */
export async function entryTask<Facts>(
  c: Request,
  { shelf, name, save, ...entry }: Entry<Facts>,
): Promise<Task<Facts>> {
  const { t, to } = c.var.view
  const [add, edit] = titles[shelf]
  return {
    ...entry,
    known: { catalogue: indexOf(await catalogueOf(c.var.db)) },
    change: { subject: { kind: shelf, id: c.req.param('slug') ?? '' }, verb: `catalogue.${shelf}-edited` },
    save: async (facts, sent) => paths.coordinationCatalogue.href({}, { saved: await save(facts, sent) }),
    page: {
      title: name === null ? t(add) : t(edit, { name }),
      lead: t(leads[shelf]),
      trail: [
        ...underCoordination(c.var.view),
        { href: to(paths.coordinationCatalogue.href()), label: t('editing.catalogue-title') },
      ],
      save: t(name === null ? 'editing.add' : 'editing.save'),
    },
  }
}
