import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import type { Request, Typed } from '../../platform/web/index.ts'
import { underCoordination } from '../../ui/ways-up.ts'
import { byOf } from '../delegates/index.ts'
import {
  catalogueOf,
  editOldAddress,
  indexOf,
  oldAddress,
  oldAddressSubject,
  removeOldAddress,
} from '../hosters/index.ts'
import { lastChange } from '../journal/index.ts'
import { textAt } from './fields/field.ts'
import {
  isSort,
  newOldAddressForm,
  type OldAddress,
  oldAddressForm,
  refuseNowhere,
  type Sort,
  sortWords,
} from './old-address-form.ts'
import { OldAddressGone } from './pages/gone.tsx'
import { RemoveOldAddress } from './pages/remove-old-address.tsx'
import type { Task } from './task.ts'

/** Where one old address leads. It has no revision: where it led says whether somebody was faster. */
export async function oldAddressTask(c: Request): Promise<Task<Pick<OldAddress, 'target'>>> {
  const { db, view } = c.var
  const { sort, value, target } = await oldAddressAsked(c)
  const known = { catalogue: indexOf(await catalogueOf(db)) }
  return {
    form: oldAddressForm,
    facts: { target },
    revision: target,
    known,
    change: changeOf({ sort, value }),
    save: async ({ target }, sent) => {
      await refuseNowhere(db, known, { sort, target })
      const by = await byOf(c)
      await editOldAddress(db, { sort, value, target, was: textAt(sent, 'revision') }, by)
      return listed(sort)
    },
    page: {
      title: view.t('editing.old-address-title', { value }),
      lead: view.t(sortWords[sort]),
      trail: trail(c),
      after: <RemoveOldAddress view={view} target={target} />,
      save: view.t('editing.save'),
    },
  }
}

export async function newOldAddressTask(c: Request): Promise<Task<OldAddress>> {
  const { db, view } = c.var
  const known = { catalogue: indexOf(await catalogueOf(db)) }
  return {
    form: newOldAddressForm,
    facts: { sort: 'page', value: '', target: '' },
    revision: '',
    known,
    save: async (address) => {
      await refuseNowhere(db, known, address)
      await editOldAddress(db, { ...address, was: null }, await byOf(c))
      return listed(address.sort)
    },
    page: {
      title: view.t('editing.old-address-add'),
      lead: view.t('editing.old-address-add-lead'),
      trail: trail(c),
      save: view.t('editing.add'),
    },
  }
}

/** What was typed for an old address that somebody took away meanwhile may be added again. */
export async function removedAddressTask(c: Request): Promise<Task<OldAddress> | null> {
  const { sort = '', value = '' } = c.req.param()
  const last = isSort(sort) ? await lastChange(c, changeOf({ sort, value })) : null
  if (!isSort(sort) || !last) return null
  const task = await newOldAddressTask(c)
  const first = <OldAddressGone view={c.var.view} last={last} />
  const page = { ...task.page, first, action: paths.coordinationOldAddressAdd.href() }
  return { ...task, facts: { sort, value, target: '' }, page }
}

/** Takes the row of the address out of the table, unless it leads elsewhere by now. */
export async function takeOldAddressAway(c: Request, sent: Typed): Promise<string> {
  const { sort, value } = await oldAddressAsked(c)
  const by = await byOf(c)
  await removeOldAddress(c.var.db, { sort, value, was: textAt(sent, 'revision') }, by)
  return listed(sort)
}

/** The row that the address names. Refuses one that is not there. */
async function oldAddressAsked(c: Request): Promise<OldAddress> {
  const { sort = '', value = '' } = c.req.param()
  const target = isSort(sort) ? await oldAddress(c.var.db, sort, value) : undefined
  if (!isSort(sort) || target === undefined) throw notFound('editing.old-address-not-found')
  return { sort, value, target }
}

const changeOf = (address: Pick<OldAddress, 'sort' | 'value'>) => ({
  subject: oldAddressSubject(address),
  verb: 'old-addresses.edited',
})

const listed = (sort: Sort) => paths.coordinationOldAddresses.href({}, { sort, saved: 'yes' })

const trail = ({ var: { view } }: Request) => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationOldAddresses.href()), label: view.t('editing.old-addresses-title') },
]
