import { rows } from './rows.tsx'

/** Files of figures of the past, which their people keep elsewhere: the description leads to them. */
export const figures = rows('subs.', {
  label: 'drafting.figures',
  hint: 'drafting.figures-hint',
  nameLabel: 'drafting.figures-name',
  valueLabel: 'drafting.figures-url',
})
