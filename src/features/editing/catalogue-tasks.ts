import { inLanguage } from '../../platform/i18n/index.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Request } from '../../platform/web/index.ts'
import { byOf } from '../delegates/index.ts'
import {
  type Alternative,
  addAlternative,
  addKind,
  addSoftware,
  editAlternative,
  editKind,
  editSoftware,
  findEntry,
  type Kind,
  type Software,
} from '../hosters/index.ts'
import * as forms from './catalogue-forms.ts'
import { entryTask } from './entry-task.ts'
import { revisionIn, type Task } from './task.ts'

type Typed<Entry> = forms.Typed<Entry>
type Added<Entry> = forms.Added<Entry>

const slugIn = (c: Request) => c.req.param('slug') ?? ''
const nameIn = (c: Request, { name }: Pick<Kind, 'name'>) => inLanguage(name, c.var.language)?.text ?? ''

export async function kindTask(c: Request): Promise<Task<Typed<Kind>>> {
  const { db } = c.var
  const { entry, revision } = await findEntry(db, 'kind', slugIn(c))
  const { slug, ...facts } = entry
  return entryTask(c, {
    ...{ shelf: 'kind', form: forms.kindForm, facts, revision: String(revision), name: nameIn(c, entry) },
    async save(facts, sent) {
      await editKind(db, slug, { entry: { slug, ...facts }, revision: revisionIn(sent) }, await byOf(c))
      return slug
    },
  })
}

export async function softwareTask(c: Request): Promise<Task<Typed<Software>>> {
  const { db } = c.var
  const { entry, revision } = await findEntry(db, 'software', slugIn(c))
  const { slug, ...facts } = entry
  return entryTask(c, {
    ...{ shelf: 'software', form: forms.softwareForm, facts, revision: String(revision), name: entry.name },
    async save(facts, sent) {
      await editSoftware(db, slug, { entry: { slug, ...facts }, revision: revisionIn(sent) }, await byOf(c))
      return slug
    },
  })
}

export async function alternativeTask(c: Request): Promise<Task<Typed<Alternative>>> {
  const { db } = c.var
  const { entry, revision } = await findEntry(db, 'alternative', slugIn(c))
  const { slug, ...facts } = entry
  return entryTask(c, {
    ...{ shelf: 'alternative', form: forms.alternativeForm, facts, revision: String(revision), name: entry.name },
    async save(facts, sent) {
      await editAlternative(db, slug, { entry: { slug, ...facts }, revision: revisionIn(sent) }, await byOf(c))
      return slug
    },
  })
}

// A new entry: the word of its address follows from its name, unless another is wished.
const isNew = { revision: '', name: null }

export const newKindTask = (c: Request): Promise<Task<Added<Kind>>> =>
  entryTask(c, {
    ...{ ...isNew, shelf: 'kind', form: forms.newKindForm, facts: forms.blankKind },
    async save({ word, ...kind }) {
      const slug = slugOf(word ?? kind.name.fr ?? '')
      await addKind(c.var.db, { slug, ...kind }, await byOf(c))
      return slug
    },
  })

export const newSoftwareTask = (c: Request): Promise<Task<Added<Software>>> =>
  entryTask(c, {
    ...{ ...isNew, shelf: 'software', form: forms.newSoftwareForm, facts: forms.blankSoftware },
    async save({ word, ...program }) {
      const slug = slugOf(word ?? program.name)
      await addSoftware(c.var.db, { slug, ...program }, await byOf(c))
      return slug
    },
  })

export const newAlternativeTask = (c: Request): Promise<Task<Added<Alternative>>> =>
  entryTask(c, {
    ...{ ...isNew, shelf: 'alternative', form: forms.newAlternativeForm, facts: forms.blankAlternative },
    async save({ word, ...product }) {
      const slug = slugOf(word ?? product.name)
      await addAlternative(c.var.db, { slug, ...product }, await byOf(c))
      return slug
    },
  })
