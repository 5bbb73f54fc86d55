import type { Database } from '../../platform/database/index.ts'
import { invalid, Refusal } from '../../platform/errors.ts'
import { findHoster, type oldAddresses } from '../hosters/index.ts'
import { readWebAddress } from './fields/address.ts'
import { oneOf } from './fields/choices.tsx'
import { type Field, type Known, refuse } from './fields/field.ts'
import { readText, required } from './fields/text.tsx'
import type { Form } from './form.ts'

export type OldAddress = Awaited<ReturnType<typeof oldAddresses>>[number]
export type Sort = OldAddress['sort']

export const sorts = ['software', 'kind', 'alternative', 'hoster', 'page'] as const satisfies readonly Sort[]
export const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text)

export const sortWords = {
  software: 'editing.old-software',
  kind: 'editing.old-kind',
  alternative: 'editing.old-alternative',
  hoster: 'editing.old-hoster',
  page: 'editing.old-page',
} as const

/** A number of the former site, or the last part of an address. */
const value: Field<string> = required(
  readText(
    { label: 'editing.old-value', hint: 'editing.old-value-hint', autocomplete: 'off' },
    (text, asked) => (/^[\p{L}\p{N}._~-]{1,100}$/u.test(text) ? text : refuse(asked, 'editing.old-value-wrong')),
    String,
  ),
  'editing.old-value-missing',
)

/** A word of the catalogue or of a hoster; for a page, an address of this site or of another. */
const target: Field<string> = required(
  readText(
    { label: 'editing.old-target', hint: 'editing.old-target-hint', autocomplete: 'off' },
    (text, asked) => {
      if (/^\/(?!\/)[\p{L}\p{N}._~/?&=%,:+#-]{0,300}$/u.test(text) || /^[a-z0-9-]{1,60}$/.test(text)) return text
      return /^https?:/i.test(text) ? readWebAddress(text, asked) : refuse(asked, 'editing.old-target-wrong')
    },
    String,
  ),
  'editing.old-target-missing',
)

export const oldAddressForm: Form<Pick<OldAddress, 'target'>> = {
  fields: { target },
  sections: [{ names: ['target'] }],
}

export const newOldAddressForm: Form<OldAddress> = {
  fields: {
    sort: required(
      oneOf({ label: 'editing.old-sort', values: sorts, word: (sort, { t }) => t(sortWords[sort]) }),
      'editing.old-sort-missing',
    ),
    value,
    target,
  },
  sections: [{ names: ['sort', 'value', 'target'] }],
}

/** Refuses what leads nowhere: a word that nothing has, or an address where a word belongs. */
export async function refuseNowhere(
  db: Database,
  { catalogue }: Known,
  { sort, target }: Pick<OldAddress, 'sort' | 'target'>,
): Promise<void> {
  if (sort === 'page') {
    if (!/^(\/|https?:)/.test(target)) throw invalid('target', 'editing.old-target-wrong')
    return
  }
  const found = {
    software: () => catalogue.program(target),
    kind: () => catalogue.kind(target),
    alternative: () => catalogue.alternative(target),
    hoster: () => hosterAt(db, target),
  }
  if (!(await found[sort]())) throw invalid('target', 'editing.old-target-nowhere', { target })
}

async function hosterAt(db: Database, slug: string) {
  try {
    return await findHoster(db, slug)
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}
