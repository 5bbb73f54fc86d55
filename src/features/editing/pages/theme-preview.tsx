import { hexOf } from '../../../ui/colour.ts'
import { colourIn, type Theme } from '../../../ui/theme.ts'
import type { View } from '../../../ui/view.ts'

const isWhole = (theme: Theme) => Object.values(theme).every((colour) => /^#[0-9a-f]{6}$/.test(colour))

/** How the colours look together by day and by night: attributes of a drawing, no style of its own. */
export const ThemePreview = ({ view, theme }: { view: View; theme: Theme }) =>
  isWhole(theme) ? (
    <div class="row">
      <Scheme view={view} theme={theme} scheme="light" />
      <Scheme view={view} theme={theme} scheme="dark" />
    </div>
  ) : null

function Scheme({ view: { t, collective }, theme, scheme }: { view: View; theme: Theme; scheme: 'light' | 'dark' }) {
  const light = colourIn(theme, scheme)
  const fill = (name: string) => hexOf(light(name))
  const label = t(scheme === 'light' ? 'editing.preview-day' : 'editing.preview-night')
  return (
    <svg role="img" aria-label={label} width="270" height="190" viewBox="0 0 270 190" font-size="14">
      <rect width="270" height="190" fill={fill('paper')} />
      <rect width="270" height="44" fill={fill('panel')} />
      <text x="14" y="28" font-weight="700" fill={fill('panel-ink')}>
        {collective.name}
      </text>
      <rect x="14" y="58" width="242" height="70" rx="6" fill={fill('sheet')} stroke={fill('field-line')} />
      <text x="26" y="80" fill={fill('ink')}>
        {t('editing.preview-text')}
      </text>
      <text x="26" y="100" fill={fill('ink-soft')}>
        {t('editing.preview-soft')}
      </text>
      <text x="26" y="120" fill={fill('link')} text-decoration="underline">
        {t('editing.preview-link')}
      </text>
      <rect x="14" y="142" width="110" height="34" rx="6" fill={fill('button')} />
      <text x="69" y="164" text-anchor="middle" font-weight="600" fill={fill('button-ink')}>
        {t('editing.preview-button')}
      </text>
      <rect x="138" y="142" width="118" height="34" rx="6" fill={fill('tag-none')} />
      <text x="197" y="164" text-anchor="middle" fill={fill('ink')}>
        {t('editing.preview-tag')}
      </text>
    </svg>
  )
}
