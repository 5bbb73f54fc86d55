import { inLanguage } from '../../../../platform/i18n/index.ts'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { SelectField } from '../../../../ui/field.tsx'
import { choicesIn } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import { valueAt, withValue } from '../statements.ts'
import { itemsOf } from './choice.tsx'
import { type DraftField, type ShownField, textAt, textsAt } from './field.ts'

const key = 'service.chatterie.kinds'
const more = `${key}-more`

/** What one does with the service: the kinds that its program is known for as boxes, any other from a list. */
export const kinds: DraftField = {
  label: 'editing.kinds',
  controlOf: (asked) => (asked === key ? key : undefined),
  values: (statements) => ({ [key]: itemsOf(valueAt(statements, key)), [more]: '' }),
  read(typed, statements) {
    const ticked = textsAt(typed, key)
    const before = itemsOf(valueAt(statements, key)).filter((slug) => ticked.includes(slug))
    const slugs = [...new Set([...before, ...ticked, textAt(typed, more)])].filter(Boolean)
    return withValue(statements, key, slugs.join(';'))
  },
  said: (value, { view, catalogue }) => view.format.series(itemsOf(value).map((slug) => nameOf(view, catalogue, slug))),
  show(shown) {
    const { view, form, catalogue } = shown
    const { boxes, isQuestion } = boxesOf(shown)
    const program = catalogue.findProgram(valueAt(shown.statements, 'software.name'))
    return (
      <>
        {boxes.length > 0 && (
          <Checkboxes
            view={view}
            form={form}
            name={key}
            label={
              isQuestion ? view.t('drafting.kinds-which', { software: program?.name ?? '' }) : view.t('editing.kinds')
            }
            hint={isQuestion ? view.t('drafting.kinds-which-hint') : undefined}
            optional="unsaid"
            choices={boxes.map((slug) => ({ value: slug, label: nameOf(view, catalogue, slug) }))}
          />
        )}
        <SelectField
          view={view}
          form={form}
          name={more}
          label={view.t(boxes.length > 0 ? 'drafting.kinds-more' : 'editing.kinds-main')}
          optional="unsaid"
          options={[{ value: '', label: view.t('editing.not-said') }, ...choicesBut(boxes, view, catalogue)]}
        />
      </>
    )
  },
}

/** Those that are chosen, and those that the program is known for. */
function boxesOf({ form, catalogue, statements }: ShownField): { boxes: string[]; isQuestion: boolean } {
  const chosen = choicesIn(form, key)
  const usual = catalogue.findProgram(valueAt(statements, 'software.name'))?.kinds ?? []
  return { boxes: [...new Set([...chosen, ...usual])], isQuestion: chosen.length === 0 && usual.length > 1 }
}

const nameOf = (view: View, catalogue: CatalogueIndex, slug: string): string => {
  const kind = catalogue.kind(slug)
  return kind ? (inLanguage(kind.name, view.language)?.text ?? slug) : slug
}

/** Kinds that are no families, by their names. */
function choicesBut(boxes: string[], view: View, catalogue: CatalogueIndex) {
  const order = new Intl.Collator(view.language)
  return catalogue.kinds
    .filter(({ slug }) => catalogue.kindsUnder(slug).length === 0 && !boxes.includes(slug))
    .map(({ slug }) => ({ value: slug, label: nameOf(view, catalogue, slug) }))
    .sort((a, b) => order.compare(a.label, b.label))
}
