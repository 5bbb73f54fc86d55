import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  action: string
  q: string
  label: string
  /** Which part of the list: the first choice is all of it. */
  part: { name: string; label: string; chosen: string; choices: { value: string; label: string }[] }
}

/** Narrows a list; empty, it shows all again. */
export const SearchBox = ({ view: { t }, action, q, label, part }: Props) => (
  <search>
    <form class="finder" action={action}>
      <div>
        <label for="find-q">{label}</label>
        <input id="find-q" name="q" type="search" value={q} maxlength={100} />
      </div>
      <div>
        <label for="find-part">{part.label}</label>
        <select id="find-part" name={part.name}>
          <option value="">{t('editing.all-of-it')}</option>
          {part.choices.map(({ value, label }) => (
            <option value={value} selected={value === part.chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {t('editing.search')}
      </button>
    </form>
  </search>
)
