/** The five colours of a collective. All others are mixed from them, in the stylesheet as here. */
export interface Theme {
  bright: string
  theme: string
  deep: string
  link: string
  linkDark: string
}

export type Scheme = 'light' | 'dark'

/** A hex colour, the name of another colour, or a mix: so many percent of a named one in another. */
export type Colour = string | readonly [name: string, percent: number, rest: string]

/** The names of the theme's colours in CSS. */
export const themeTokens = {
  bright: 'theme-bright',
  theme: 'theme',
  deep: 'theme-deep',
  link: 'theme-link',
  linkDark: 'theme-link-dark',
} as const satisfies Record<keyof Theme, string>

/** Colours that carry text or lie under it, as the stylesheets declare them (a test compares both). */
export const light: Record<string, Colour> = {
  paper: ['theme', 5, '#fffdf9'],
  sheet: ['theme', 1, '#fffefc'],
  kraft: ['theme', 14, '#fbf4e8'],
  ink: ['theme-deep', 18, '#17100a'],
  'ink-soft': ['theme-deep', 28, '#3b332b'],
  'field-line': ['theme-deep', 55, '#4d4034'],
  link: 'theme-link',
  focus: '#1b4fbf',
  panel: 'theme-bright',
  'panel-ink': '#21160a',
  'panel-on': '#fffaf0',
  button: 'theme',
  'button-over': ['theme', 70, 'theme-bright'],
  'button-ink': '#21160a',
  tag: ['theme-deep', 24, 'sheet'],
  'tag-free': ['theme-bright', 34, 'sheet'],
  'tag-none': ['theme-bright', 74, 'sheet'],
  tinted: ['theme-bright', 16, 'paper'],
  wood: ['theme-deep', 30, '#fbe9c8'],
  slate: '#2b3330',
  added: '#dff0d8',
  removed: '#fbe0db',
  'slate-ink': '#f6f1e4',
  chalk: '#ffe27a',
  up: '#2c6e37',
  degraded: '#a34e00',
  challenged: '#6f3f97',
  refused: '#5a5a63',
  down: '#b5231b',
  maintenance: '#1d5f91',
  unknown: '#6a6055',
  sea: '#dbe9ea',
  land: 'sheet',
  abroad: ['theme-deep', 10, '#f3ebdd'],
}

/** What changes at night. */
export const dark: Record<string, Colour> = {
  paper: ['theme-deep', 9, '#14110d'],
  sheet: ['theme-deep', 13, '#1b1712'],
  kraft: ['theme-deep', 20, '#221c15'],
  ink: ['theme-bright', 8, '#f4ede2'],
  'ink-soft': ['theme-bright', 10, '#c3b8a8'],
  'field-line': ['theme-deep', 35, '#9a8e7e'],
  link: 'theme-link-dark',
  focus: '#9ec1ff',
  panel: ['theme', 36, '#241505'],
  'panel-ink': '#fdf3e0',
  'panel-on': '#21160a',
  'tag-free': ['theme-bright', 18, 'sheet'],
  'tag-none': ['theme-bright', 34, 'sheet'],
  wood: ['theme-deep', 42, '#2a2118'],
  slate: '#252c2a',
  added: '#1d3a22',
  removed: '#4b201b',
  up: '#7fcf88',
  degraded: '#ffab5c',
  challenged: '#cfa6f2',
  refused: '#b9b9c4',
  down: '#ff8d82',
  maintenance: '#83c0f0',
  unknown: '#b3a898',
  sea: '#1a2528',
  land: '#2d2519',
  abroad: '#1f1a14',
}

export const healthTokens = ['up', 'degraded', 'challenged', 'refused', 'down', 'maintenance', 'unknown']

/** Which text stands on which ground somewhere on the site: 4.5:1 at least (WCAG 1.4.3). */
export const textOn: Record<string, readonly string[]> = {
  ink: ['paper', 'sheet', 'kraft', 'wood', 'tag', 'tag-free', 'tag-none', 'tinted', 'land', 'added', 'removed'],
  'ink-soft': ['paper', 'sheet', 'kraft', 'tinted', 'land', 'sea', 'abroad'],
  link: ['paper', 'sheet', 'kraft', 'tinted'],
  'panel-ink': ['panel'],
  'panel-on': ['panel-ink'],
  'button-ink': ['button', 'button-over', 'theme-bright', 'theme'],
  'slate-ink': ['slate'],
  chalk: ['slate'],
  ...Object.fromEntries(healthTokens.map((health) => [health, ['paper', 'sheet']])),
}

/** Lines that show where a control is, and where the focus is: 3:1 at least (WCAG 1.4.11). */
export const lineOn: Record<string, readonly string[]> = {
  'field-line': ['paper', 'sheet'],
  focus: ['paper', 'sheet', 'kraft', 'wood'],
}
