import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { isOf } from '../fields/field.ts'
import type { Form } from '../form.ts'
import { namesInOrder } from '../form.ts'
import type { Meanwhile } from '../meanwhile.ts'
import type { Task } from '../task.ts'
import { FactOfForm } from './fact-of-form.tsx'
import { OthersSaid } from './others-said.tsx'
import { Suggestions } from './suggestions.tsx'

interface Props<Facts> {
  view: View
  task: Task<Facts>
  form: FilledForm
  /** What others changed meanwhile; null when nothing moved. */
  meanwhile: Meanwhile | null
}

/** A form in a few sections, for one thing of the register. */
export function EditPage<Facts extends object>(props: Props<Facts>) {
  const { view, task, form, meanwhile } = props
  const { title, lead, mark, trail, first, after } = task.page
  const isSaid = first || meanwhile || form.errors.length > 0
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={trail} modules={['near']}>
      <PageHead title={title} lead={lead} mark={mark} />
      {isSaid && (
        <div class="wrap stack said">
          <ErrorSummary view={view} form={form} order={orderOf(task.form, form)} />
          {meanwhile && <OthersSaid view={view} form={task.form} meanwhile={meanwhile} />}
          {first}
        </div>
      )}
      <div class={task.form.sections.length > 2 ? 'wrap aside' : 'wrap'}>
        {task.form.sections.length > 2 && <Contents {...props} />}
        <div class="stack">
          <TheForm {...props} />
          {after}
        </div>
      </div>
      <Suggestions view={view} form={task.form} known={task.known} />
    </Shell>
  )
}

const Contents = <Facts extends object>({ view: { t }, task: { form } }: Props<Facts>) => (
  <nav class="sticky contents" aria-label={t('editing.contents')}>
    <ul>
      {titlesOf(form).map((title) => (
        <li>
          <a href={`#${anchorOf(title)}`}>{t(title)}</a>
        </li>
      ))}
    </ul>
  </nav>
)

function TheForm<Facts extends object>({ view, task, form, meanwhile }: Props<Facts>) {
  const { t, to, address } = view
  const { sections } = task.form
  return (
    <form
      method="post"
      action={to(task.page.action ?? address)}
      enctype={task.page.takesFiles ? 'multipart/form-data' : undefined}
      novalidate
      class="editing"
    >
      {/* The first button is the one that Enter presses: it saves, rather than adding a row. */}
      <button type="submit" class="hidden" tabindex={-1} aria-hidden="true">
        {task.page.save}
      </button>
      <input type="hidden" name="revision" value={textIn(form, 'revision')} />
      <input type="hidden" name="seen" value={textIn(form, 'seen')} />
      {sections.map(({ title, lead, names }) => (
        <section aria-labelledby={title && anchorOf(title)}>
          {title && <h2 id={anchorOf(title)}>{t(title)}</h2>}
          {lead && <p class="prose">{t(lead)}</p>}
          {names.map((name) => (
            <FactOfForm
              view={view}
              task={task}
              form={form}
              name={name}
              other={meanwhile?.others.find((each) => each.name === name)}
            />
          ))}
          {title && task.page.beside?.[title]?.(form)}
        </section>
      ))}
      <p class="form-actions">
        <button type="submit" class="button">
          {task.page.save}
        </button>
      </p>
    </form>
  )
}

const titlesOf = <Facts,>({ sections }: Form<Facts>) => sections.flatMap(({ title }) => title ?? [])

/** `editing.section-who` is told apart by its last word. */
const anchorOf = (title: string) => title.replace(/^.*\./, '')

/** Errors come in the order of the facts that they are about. */
const orderOf = <Facts extends object>(form: Form<Facts>, { errors }: FilledForm) => {
  const known = [...namesInOrder(form), 'logo'].flatMap((name) => errors.filter(({ field }) => isOf(field, name)))
  return [...new Set(known.map(({ field }) => field))]
}
