import { inLanguage, type Key } from '../../../platform/i18n/index.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { FieldNotes, SelectField } from '../../../ui/field.tsx'
import { choicesIn, textIn } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex, Kind } from '../../hosters/index.ts'
import { type Field, nameWithin, refuse, type Shown, textAt, textsAt } from './field.ts'
import { Legend } from './legend.tsx'

interface Options {
  label: Key
  hint: Key
  /** Whether at least one must be chosen. */
  missing?: Key
}

/** Kinds of the catalogue: the main one from a list, the others as boxes in their families. */
export const kinds = ({ label, hint, missing }: Options): Field<string[]> => ({
  label,
  read(asked) {
    const first = textAt(asked.typed, nameWithin(asked.name, 'main'))
    const was = textAt(asked.typed, nameWithin(asked.name, 'known-was')).split(',').filter(Boolean)
    const ticked = textsAt(asked.typed, asked.name)
    // Boxes have an order of their own: those that were chosen before keep theirs.
    const others = [...was.filter((slug) => ticked.includes(slug)), ...ticked]
    const slugs = [...new Set([first, ...others])].filter((slug) => slug !== '')
    const strange = slugs.find((slug) => !asked.known.catalogue.kind(slug) && !was.includes(slug))
    if (strange !== undefined) return refuse(asked, 'editing.kind-unknown', { slug: strange })
    return slugs.length === 0 && missing ? refuse(asked, missing) : slugs
  },
  write: (name, slugs) => ({
    [nameWithin(name, 'main')]: slugs[0] ?? '',
    [name]: slugs.slice(1),
    // A file may name kinds that the catalogue does not know yet: who edits something else keeps them.
    [nameWithin(name, 'known-was')]: slugs.join(),
  }),
  show: (shown) => {
    const { view, form, name, known } = shown
    const families = known.catalogue.kindsUnder(null)
    return (
      <Legend view={view} label={view.t(label)} hint={view.t(hint)} name={name}>
        <FieldNotes view={view} form={form} name={name} />
        <SelectField
          view={view}
          form={form}
          name={nameWithin(name, 'main')}
          label={view.t('editing.kinds-main')}
          optional="unsaid"
          options={[{ value: '', label: view.t('editing.not-said') }, ...mainChoices(shown, known.catalogue)]}
        />
        <Chosen {...shown} />
        <details class="folded">
          <summary>{view.t('editing.kinds-others')}</summary>
          {families.map((family) => (
            <Family shown={shown} family={family} />
          ))}
        </details>
        <input type="hidden" name={nameWithin(name, 'known-was')} value={textIn(form, nameWithin(name, 'known-was'))} />
      </Legend>
    )
  },
  words: (slugs) => slugs.join(', '),
})

function mainChoices({ view, form, name }: Shown, catalogue: CatalogueIndex) {
  const chosen = textIn(form, nameWithin(name, 'main'))
  const order = new Intl.Collator(view.language)
  const all = catalogue.kinds
    .map((kind) => ({ value: kind.slug, label: kindName(kind, view) }))
    .sort((a, b) => order.compare(a.label, b.label))
  return chosen === '' || catalogue.kind(chosen) ? all : [{ value: chosen, label: chosen }, ...all]
}

function Family({ shown: { view, form, name, known }, family }: { shown: Shown; family: Kind }) {
  const chosen = choicesIn(form, name)
  const members = [family, ...known.catalogue.kindsUnder(family.slug)].filter(({ slug }) => !chosen.includes(slug))
  if (members.length === 0) return null
  return (
    <Checkboxes
      view={view}
      form={{ ...form, errors: [] }}
      name={name}
      id={`field-${name}-${family.slug}`}
      label={kindName(family, view)}
      optional="unsaid"
      choices={members.map((kind) => ({ value: kind.slug, label: kindName(kind, view) }))}
    />
  )
}

/** Those that are ticked, before all others are unfolded; some only a file names as yet. */
function Chosen({ view, form, name, known }: Shown) {
  const chosen = choicesIn(form, name).filter((slug) => slug !== '')
  if (chosen.length === 0) return null
  const called = (slug: string) => {
    const kind = known.catalogue.kind(slug)
    return kind ? kindName(kind, view) : view.t('editing.kind-strange', { slug })
  }
  return (
    <Checkboxes
      view={view}
      form={{ ...form, errors: [] }}
      name={name}
      id={`field-${name}-chosen`}
      label={view.t('editing.kinds-chosen')}
      optional="unsaid"
      choices={chosen.map((slug) => ({ value: slug, label: called(slug) }))}
    />
  )
}

export const kindName = ({ name, slug }: Kind, { language }: View) => inLanguage(name, language)?.text ?? slug
