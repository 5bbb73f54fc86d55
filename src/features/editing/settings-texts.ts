import type { CollectiveAbout, Publisher } from '../hosters/index.ts'
import { mailbox } from './fields/address.ts'
import { group, maybe } from './fields/group.tsx'
import { rows } from './fields/rows.tsx'
import { line, nameOf, required } from './fields/text.tsx'
import { maybeTranslated, translated } from './fields/translated.tsx'

/** What the pages about the collective say. */
export const about = maybe<CollectiveAbout>({
  label: 'editing.about',
  hint: 'editing.about-hint',
  fields: {
    sentence: translated({ label: 'editing.about-sentence', most: 500, rows: 3 }),
    promises: rows({
      label: 'editing.promises',
      add: 'editing.promise-add',
      one: 'editing.promise-one',
      row: group({
        bare: true,
        label: 'editing.promises',
        fields: {
          title: translated({ label: 'editing.promise-title', most: 100 }),
          changes: translated({ label: 'editing.promise-changes', most: 500, rows: 3 }),
        },
      }),
    }),
    comparison: maybe({
      label: 'editing.comparison',
      fields: {
        title: translated({ label: 'editing.comparison-title', most: 150 }),
        text: translated({ label: 'editing.comparison-text', most: 2000, rows: 4 }),
        rows: rows({
          label: 'editing.comparison-rows',
          add: 'editing.comparison-add',
          one: 'editing.comparison-one',
          row: group({
            bare: true,
            label: 'editing.comparison-rows',
            fields: {
              there: translated({ label: 'editing.comparison-there', most: 300 }),
              here: translated({ label: 'editing.comparison-here', most: 300 }),
            },
          }),
        }),
      },
    }),
    why: translated({ label: 'editing.about-why', most: 5000, rows: 5 }),
    funding: maybeTranslated({ label: 'editing.about-funding', most: 5000, rows: 4 }),
  },
})

const postal = (label: 'editing.publisher-address' | 'editing.publisher-host-address') =>
  required(line({ label, most: 500 }), 'editing.text-missing')

/** What its legal notice says. */
export const publisher = maybe<Publisher>({
  label: 'editing.publisher',
  hint: 'editing.publisher-hint',
  fields: {
    name: nameOf({ label: 'editing.publisher-name', most: 200 }),
    address: postal('editing.publisher-address'),
    email: mailbox({ label: 'editing.publisher-email' }),
    director: line({ label: 'editing.publisher-director' }),
    host: maybe({
      label: 'editing.publisher-host',
      hint: 'editing.publisher-host-hint',
      fields: {
        name: nameOf({ label: 'editing.publisher-host-name', most: 200 }),
        address: postal('editing.publisher-host-address'),
      },
    }),
    law: maybeTranslated({ label: 'editing.publisher-law', rows: 3 }),
  },
})
