import { TextField } from '../../../ui/field.tsx'
import { textIn } from '../../../ui/filled-form.ts'
import { nearestPassing } from '../../../ui/nearest-colour.ts'
import { contrastProblems, type Theme } from '../../../ui/theme.ts'
import { ThemePreview } from '../pages/theme-preview.tsx'
import { cleanLine } from './clean.ts'
import { type Asked, type Field, nameWithin, refuse, textAt, within } from './field.ts'
import { Legend } from './legend.tsx'

const colours = {
  bright: 'editing.colour-bright',
  theme: 'editing.colour-theme',
  deep: 'editing.colour-deep',
  link: 'editing.colour-link',
  linkDark: 'editing.colour-link-dark',
} as const satisfies Record<keyof Theme, string>

const names = ['bright', 'theme', 'deep', 'link', 'linkDark'] as const satisfies readonly (keyof Theme)[]

/** The five colours of the site. What reads badly is refused with the pair, its contrast, a colour that would do. */
export const theme: Field<Theme> = {
  label: 'editing.theme',
  read(asked) {
    const typed = themeTyped((name) => textAt(asked.typed, nameWithin(asked.name, name)))
    const wrong = names.filter((name) => !isColour(typed[name]))
    for (const name of wrong) refuse(within(asked, name), 'editing.colour-wrong')
    return wrong.length > 0 ? undefined : readable(typed, asked)
  },
  write: (name, theme) => Object.fromEntries(names.map((each) => [nameWithin(name, each), theme[each]])),
  show: ({ view, form, name }) => (
    <Legend view={view} label={view.t('editing.theme')} hint={view.t('editing.theme-hint')} name={name}>
      <div class="pair">
        {names.map((each) => (
          <TextField
            view={view}
            form={form}
            name={nameWithin(name, each)}
            label={view.t(colours[each])}
            autocomplete="off"
            optional="unsaid"
          />
        ))}
      </div>
      <ThemePreview view={view} theme={themeTyped((each) => textIn(form, nameWithin(name, each)))} />
      <p>
        <button type="submit" class="button outline small" name="add" value={name}>
          {view.t('editing.colours-preview')}
        </button>
      </p>
    </Legend>
  ),
  words: (theme) => names.map((name) => theme[name]).join(' '),
}

function themeTyped(textOf: (name: string) => string): Theme {
  const colour = (name: keyof Theme) => spelled(cleanLine(textOf(name)))
  return {
    bright: colour('bright'),
    theme: colour('theme'),
    deep: colour('deep'),
    link: colour('link'),
    linkDark: colour('linkDark'),
  }
}

/** `F9CC01`, `#fc0` → `#f9cc01`, `#ffcc00`. */
const spelled = (text: string) => {
  const digits = text.replace(/^#/, '').toLowerCase()
  return `#${/^[0-9a-f]{3}$/.test(digits) ? digits.replace(/./g, '$&$&') : digits}`
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text)

function readable(theme: Theme, asked: Asked): Theme | undefined {
  const problems = contrastProblems(theme).filter((problem) => problem.kind === 'contrast')
  if (problems.length === 0) return theme
  for (const { token, nearest, worst } of nearestPassing(theme, problems)) {
    const { colour, on, scheme, ratio, least } = worst
    const pair = { colour: colour.replaceAll('-', '_'), on: on.replaceAll('-', '_') }
    const values = { ...pair, scheme, ratio: Math.floor(ratio * 100) / 100, least, nearest: nearest ?? '' }
    refuse(within(asked, token), nearest ? 'editing.contrast-nearest' : 'editing.contrast-weak', values)
  }
  return undefined
}
