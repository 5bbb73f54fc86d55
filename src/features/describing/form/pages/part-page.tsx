import type { Child } from 'hono/jsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { ShownField } from '../fields/field.ts'
import type { FieldGroup } from '../fields/group.tsx'
import type { DraftPart } from '../form-page.ts'
import type { Opened } from '../opened.ts'
import type { Step } from '../step-list.ts'
import { DraftFrame } from './frame.tsx'
import { Suggestions } from './suggestions.tsx'

interface Props {
  view: View
  opened: Opened
  catalogue: CatalogueIndex
  title: string
  lead?: Child
  step: Step
  part: DraftPart
  form: FilledForm
  /** Whether somebody just pressed a button that stays here. */
  isSaved: boolean
  mayGoBack: boolean
  beside?: Child
  /** Fields that are no values of the file. */
  more?: Child
  /** Forms of their own, after this one. */
  after?: Child
}

/** One page of the form: it saves what is typed, and says what is wrong with it beside the fields. */
export function PartPage({ more, after, mayGoBack, isSaved, ...props }: Props) {
  const { view, opened, part, form, title, step } = props
  const shown = { view, form, catalogue: props.catalogue, statements: part.statements }
  const { t } = view
  return (
    <DraftFrame
      {...{ view, opened, title, step }}
      lead={props.lead}
      beside={props.beside}
      wrong={form.errors.length > 0}
      first={<First view={view} form={form} part={part} isSaved={isSaved} />}
    >
      <form method="post" novalidate class="editing">
        {part.groups.map((group) => (
          <Group {...shown} group={group} />
        ))}
        {more && <section>{more}</section>}
        <p class="form-actions">
          <button class="button" type="submit" name="go" value="next">
            {t('drafting.next')} <Sign name="next" />
          </button>
          <button class="button outline" type="submit" name="go" value="stay">
            {t('drafting.save')}
          </button>
          {mayGoBack && (
            <button class="button outline" type="submit" name="go" value="back">
              {t('drafting.back')}
            </button>
          )}
          {form.errors.length > 0 && (
            <button class="button outline" type="submit" name="go" value="mend">
              {t('drafting.mend')}
            </button>
          )}
        </p>
      </form>
      {after}
      <Suggestions catalogue={props.catalogue} groups={part.groups} />
    </DraftFrame>
  )
}

function First({ view, form, part, isSaved }: Pick<Props, 'view' | 'form' | 'part' | 'isSaved'>) {
  // Rows show their errors at controls of their own: the summary names those, and leads to all others.
  const order = part.groups.flatMap(({ fields }) =>
    form.errors.flatMap(({ field }) =>
      Object.hasOwn(form.values, field) && fields.some((one) => one.controlOf(field) !== undefined) ? [field] : [],
    ),
  )
  if (form.errors.length === 0)
    return isSaved ? <Notice kind="good" role="status" title={view.t('drafting.saved')} /> : null
  return (
    <>
      <ErrorSummary view={view} form={form} order={[...new Set(order)]} />
      <p class="small">{view.t('drafting.saved-anyway')}</p>
    </>
  )
}

function Group({ group, ...shown }: ShownField & { group: FieldGroup }) {
  const { t } = shown.view
  const id = group.title?.replace(/^.*\./, '')
  return (
    <section aria-labelledby={id}>
      {group.title && <h2 id={id}>{t(group.title)}</h2>}
      {group.lead && <p class="prose">{t(group.lead)}</p>}
      {group.fields.map((field) => field.show(shown))}
    </section>
  )
}
