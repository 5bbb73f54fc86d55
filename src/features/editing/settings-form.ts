import type { CollectiveSettings, DiagnosisDays } from '../hosters/index.ts'
import { mailbox, webAddress } from './fields/address.ts'
import { oneOf } from './fields/choices.tsx'
import { declaredDate } from './fields/dates.ts'
import type { Field } from './fields/field.ts'
import { group } from './fields/group.tsx'
import { licence } from './fields/licence.ts'
import { wholeNumber } from './fields/number.ts'
import { offered } from './fields/offered.tsx'
import { rows } from './fields/rows.tsx'
import { line, nameOf, required } from './fields/text.tsx'
import { theme } from './fields/theme.tsx'
import { maybeTranslated, translated } from './fields/translated.tsx'
import type { Form } from './form.ts'
import { rules } from './settings-rules.ts'
import { about, publisher } from './settings-texts.ts'

const words = (label: Parameters<typeof line>[0]['label'], most = 200) =>
  required(line({ label, most }), 'editing.text-missing')

const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone')]

const timeZone: Field<string> = required(
  oneOf({ label: 'editing.time-zone', values: timeZones, word: (zone) => zone.replaceAll('_', ' ') }),
  'editing.choice-unknown',
)

const both = { everyLanguage: 'editing.language-missing' } as const

const bounded = (label: Parameters<typeof line>[0]['label'], least: number, most: number) =>
  required(wholeNumber({ label, least, most }), 'editing.number-missing')

/** Longer, and the public would not be told. */
const mostToldFirst = 120

const diagnosis = group<DiagnosisDays>({
  label: 'editing.diagnosis',
  hint: 'editing.diagnosis-hint',
  fields: {
    firstDays: bounded('editing.diagnosis-first-days', 1, 90),
    days: bounded('editing.diagnosis-days', 1, 90),
    suspicionDays: bounded('editing.diagnosis-suspicion-days', 1, 90),
  },
  pair: true,
})

/** What the collective is, as its coordination says it. */
export const settingsForm: Form<CollectiveSettings> = {
  fields: {
    name: nameOf({ label: 'editing.collective-name' }),
    fullName: translated({ label: 'editing.full-name', most: 200, ...both }),
    tagline: translated({ label: 'editing.tagline', hint: 'editing.tagline-hint', most: 150, ...both }),
    notice: maybeTranslated({ label: 'editing.notice', hint: 'editing.notice-hint', most: 300 }),
    website: webAddress({ label: 'editing.website' }),
    founded: declaredDate({ label: 'editing.founded', hint: 'editing.date-hint' }),
    sizes: rows({
      label: 'editing.sizes',
      hint: 'editing.sizes-hint',
      add: 'editing.size-add',
      one: 'editing.size-one',
      row: group({
        bare: true,
        label: 'editing.sizes',
        fields: {
          date: required(declaredDate({ label: 'editing.size-date' }), 'editing.text-missing'),
          members: words('editing.size-members', 20),
          source: words('editing.size-source', 300),
        },
        pair: true,
      }),
    }),
    timeZone,
    languages: offered,
    coordinationEmail: mailbox({ label: 'editing.coordination-email', hint: 'editing.coordination-email-hint' }),
    theme,
    rules,
    toldFirstMinutes: required(
      wholeNumber({
        label: 'editing.told-first',
        hint: 'editing.told-first-hint',
        least: 0,
        most: mostToldFirst,
      }),
      'editing.number-missing',
    ),
    diagnosis,
    about,
    license: group({
      label: 'editing.license',
      hint: 'editing.license-hint',
      fields: {
        name: required(licence({ label: 'editing.license-name' }), 'editing.text-missing'),
        url: required(webAddress({ label: 'editing.license-url' }), 'editing.text-missing'),
      },
      pair: true,
    }),
    publisher,
  },
  sections: [
    {
      title: 'editing.section-collective',
      names: ['name', 'fullName', 'tagline', 'notice', 'website', 'founded', 'sizes'],
    },
    { title: 'editing.section-place-and-time', names: ['timeZone', 'languages', 'coordinationEmail'] },
    { title: 'editing.section-colours', lead: 'editing.section-colours-lead', names: ['theme'] },
    { title: 'editing.section-rules', names: ['rules'] },
    { title: 'editing.section-health', names: ['toldFirstMinutes'] },
    { title: 'editing.section-diagnosis', names: ['diagnosis'] },
    { title: 'editing.section-about', names: ['about'] },
    { title: 'editing.section-law', names: ['license', 'publisher'] },
  ],
}
