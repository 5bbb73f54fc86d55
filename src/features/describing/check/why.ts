import type { Key } from '../../../platform/i18n/index.ts'

export const whys = [
  'absent',
  'address',
  'address-twice',
  'choice',
  'class',
  'contact',
  'date',
  'encoding',
  'figure',
  'files',
  'form',
  'freedom',
  'key',
  'once',
  'place',
  'price',
  'size',
  'terms',
  'text',
] as const
export type Why = (typeof whys)[number]

/** Why a remark matters, by what its sentence is called; the form of a line is what is left. */
export function whyOf(message: Key, key = ''): Why {
  const name = message.slice(message.indexOf('.') + 1)
  if (key.startsWith('subs.') && name.startsWith('link-')) return 'files'
  return reasons.find(([pattern]) => pattern.test(name))?.[1] ?? 'form'
}

const reasons: [RegExp, Why][] = [
  [/^missing-/, 'absent'],
  [/^same-|^address-(of|known)/, 'address-twice'],
  [/^sub-|^nothing-found|^file-|^too-many-files|^federation-alone|^not-a-root/, 'files'],
  [/^class-|^section-|^not-text|^web-page|^empty-file/, 'class'],
  [/^encoding|byte-order|invisible/, 'encoding'],
  [/^license/, 'freedom'],
  [/^no-terms/, 'terms'],
  [/^date/, 'date'],
  [/coordinate|country|region|^area|bad-area/, 'place'],
  [/price|^access/, 'price'],
  [/mail/, 'contact'],
  [/address|^link|matrix/, 'address'],
  [/figure/, 'figure'],
  [/choice|item|value-spelling|host-pair|slug|language/, 'choice'],
  [/^key-|^unknown-key|^empty-key/, 'key'],
  [/^duplicate|^more-alike/, 'once'],
  [/^too-large|^line-too/, 'size'],
  [/^text|^markup|^line-breaks/, 'text'],
]
