import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import { type Compared, mostCompared, type Offered } from '../../compared.ts'

interface Props {
  view: View
  compared: Compared
  offered: Offered[]
}

/** How to put one more beside the others: by a link, or by the address of its page. */
export function CompareWith({ view, compared, offered }: Props) {
  const { t } = view
  if (compared.columns.length >= mostCompared) return <p class="wrap band no-print">{t('directory.compare-enough')}</p>
  return (
    <section class="wrap band stack no-print" aria-labelledby="add">
      <h2 id="add">{t('directory.compare-add')}</h2>
      {offered.length > 0 && (
        <ul>
          {offered.map((each) => (
            <li>
              <AddLink view={view} compared={compared} offered={each} />
            </li>
          ))}
        </ul>
      )}
      <AddForm view={view} compared={compared} />
    </section>
  )
}

function AddLink({ view, compared: { sort, references }, offered }: Omit<Props, 'offered'> & { offered: Offered }) {
  const { reference, name, hoster } = offered
  const address = view.to(paths.compare.href({}, { [sort]: [[...references, reference].join(',')] }))
  return (
    <a href={address} rel="nofollow">
      {hoster ? (
        view.t.rich<Child>('directory.service-title', { name: <bdi>{name}</bdi>, hoster: <bdi>{hoster}</bdi> })
      ) : (
        <bdi>{name}</bdi>
      )}
    </a>
  )
}

function AddForm({ view, compared: { sort, references } }: Omit<Props, 'offered'>) {
  const { t, to } = view
  return (
    <form class="stack" action={to(paths.compare.href())}>
      {references.length > 0 && <input type="hidden" name={sort} value={references.join(',')} />}
      <div class="field">
        <label for="compare-add">
          {t(references.length > 0 ? `directory.compare-add-${sort}` : 'directory.compare-add-any')}
        </label>
        <input id="compare-add" name="add" type="text" maxlength={300} required />
      </div>
      <button class="button outline" type="submit">
        {t('directory.compare-add-button')}
      </button>
    </form>
  )
}
