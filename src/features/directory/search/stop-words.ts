import type { Word } from './words.ts'

const small = new Set(
  (
    'a au aux avec ce ces chez d dans de des du elle en est et eux il ils j je l la le les leur leurs m ma mes mon n ' +
    'ne nos notre nous on ou par pas pour qu que qui s sa se ses son sur ta te tes ton tu un une vos votre vous y ' +
    'besoin cherche cherchons veux voudrais need want ' +
    'an and are as at be by for from i in is it its my of or our that the this to we with you your'
  ).split(' '),
)

/** The words that say something; all of them when none does ("La", "The The"). */
export function tellingWords<W extends Word>(words: readonly W[]): W[] {
  const telling = words.filter(({ folded }) => !small.has(folded))
  return telling.length > 0 ? telling : [...words]
}
