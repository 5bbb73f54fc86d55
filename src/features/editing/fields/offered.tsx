import { isLanguage, type Language, languages } from '../../../platform/i18n/index.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { type Field, nameWithin, refuse, textAt, textsAt } from './field.ts'
import { Legend } from './legend.tsx'

/** The languages that the site is offered in, the one of those who read none of them first. */
export const offered: Field<Language[]> = {
  label: 'editing.languages',
  read(asked) {
    const [first, others] = [textAt(asked.typed, nameWithin(asked.name, 'first')), textsAt(asked.typed, asked.name)]
    const ticked = others.filter((text) => text !== '')
    if (!ticked.every(isLanguage)) return refuse(asked, 'editing.choice-unknown')
    if (ticked.length === 0) return refuse(asked, 'editing.languages-none')
    if (!isLanguage(first) || !ticked.includes(first)) return refuse(asked, 'editing.languages-first')
    return [first, ...ticked.filter((each) => each !== first)].filter(isLanguage)
  },
  write: (name, offered) => ({ [name]: offered, [nameWithin(name, 'first')]: offered[0] ?? '' }),
  show: ({ view, form, name }) => {
    const options = languages.map((value) => ({ value, label: view.format.languageName(value) }))
    return (
      <Legend view={view} label={view.t('editing.languages')} hint={view.t('editing.languages-hint')}>
        <Checkboxes
          view={view}
          form={form}
          name={name}
          label={view.t('editing.languages-which')}
          optional="unsaid"
          choices={options}
        />
        <SelectField
          view={view}
          form={form}
          name={nameWithin(name, 'first')}
          label={view.t('editing.languages-of-others')}
          options={options}
        />
      </Legend>
    )
  },
  words: (offered, { format }) => offered.map((language) => format.languageName(language)).join(', '),
}
