import type { Key } from '../../../platform/i18n/index.ts'
import { kinds as icons } from '../../../ui/art/symbols.tsx'
import { Checkboxes, type Choice, Radios } from '../../../ui/choices.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { choicesIn } from '../../../ui/filled-form.ts'
import { type Field, type Known, refuse, textAt, textsAt } from './field.ts'
import { kindName } from './kinds.tsx'

interface Options {
  label: Key
  hint?: Key
}

/** Programs or products of the catalogue, as boxes: those that are ticked, then all others, folded. */
export const slugs = ({ label, hint, of }: Options & { of: 'software' | 'alternatives' }): Field<string[]> => ({
  label,
  read(asked) {
    const chosen = [...new Set(textsAt(asked.typed, asked.name))].filter((slug) => slug !== '')
    const known = new Set(asked.known.catalogue[of].map(({ slug }) => slug))
    const strange = chosen.find((slug) => !known.has(slug))
    return strange === undefined ? chosen : refuse(asked, 'editing.entry-unknown', { slug: strange })
  },
  write: (name, chosen) => ({ [name]: chosen }),
  show: ({ view, form, name, known }) => {
    const all = known.catalogue[of].map(({ slug, name }) => ({ value: slug, label: name }))
    const chosen = choicesIn(form, name)
    const isChosen = ({ value }: Choice) => chosen.includes(value)
    const field = { view, form, name, optional: 'unsaid' } as const
    return (
      <>
        {all.some(isChosen) && (
          <Checkboxes {...field} label={view.t(label)} hint={hint && view.t(hint)} choices={all.filter(isChosen)} />
        )}
        <details class="folded">
          <summary>{view.t(all.some(isChosen) ? 'editing.more-of-these' : label)}</summary>
          <Checkboxes
            {...field}
            form={{ ...form, errors: [] }}
            id={`field-${name}-others`}
            label={<span class="hidden">{view.t(label)}</span>}
            choices={all.filter((choice) => !isChosen(choice))}
          />
        </details>
      </>
    )
  },
  words: (chosen) => chosen.join(', '),
})

/** The family that a kind belongs to; without one it is a family itself. */
export const family = ({ label, hint }: Options): Field<string | null> => ({
  label,
  read(asked) {
    const slug = textAt(asked.typed, asked.name)
    if (slug === '') return null
    return asked.known.catalogue.kind(slug) ? slug : refuse(asked, 'editing.kind-unknown', { slug })
  },
  write: (name, slug) => ({ [name]: slug ?? '' }),
  show: ({ view, form, name, known }) => (
    <SelectField
      view={view}
      form={form}
      name={name}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      optional="unsaid"
      options={[
        { value: '', label: view.t('editing.kind-no-family') },
        ...familiesIn(known).map((kind) => ({ value: kind.slug, label: kindName(kind, view) })),
      ]}
    />
  ),
  words: (slug) => slug ?? '',
})

/** Kinds without a family, and those that have kinds below them all the same. */
const familiesIn = ({ catalogue }: Known) =>
  catalogue.kinds.filter(({ slug, parent }) => parent === null || catalogue.kindsUnder(slug).length > 0)

/** One of the drawings of kinds: they are seen, and named for who listens. */
export const drawing = ({ label, hint }: Options): Field<string> => ({
  label,
  read(asked) {
    const name = textAt(asked.typed, asked.name)
    return Object.hasOwn(icons, name) ? name : refuse(asked, 'editing.drawing-missing')
  },
  write: (name, icon) => ({ [name]: icon }),
  show: ({ view, form, name }) => (
    <Radios
      view={view}
      form={form}
      name={name}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      choices={Object.keys(icons).map((icon) => ({ value: icon, label: <span class="hidden">{icon}</span>, icon }))}
    />
  ),
  words: (icon) => icon,
})
