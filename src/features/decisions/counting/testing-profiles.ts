import type { Ballot, Option } from '../decision.ts'
import type { Cast } from './count.ts'

/** Numbers that are the same in each run (mulberry32). */
export function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export type Random = ReturnType<typeof numbers>

/** Options called by single letters: `optionsOf('abc')`. */
export const optionsOf = (letters: string): Option[] => [...letters].map((id) => ({ id, label: { en: id } }))

export const cast = (...ballots: Ballot[]): Cast[] => ballots.map((ballot) => ({ ballot, weight: 1 }))

export const times = (count: number, ballot: Ballot): Cast[] =>
  Array.from({ length: count }, () => ({ ballot, weight: 1 }))

/** `a b=c` ranks a before b and c, which are equal. */
export const ranking = (text: string): Ballot => ({
  ranks: Object.fromEntries(
    text.split(' ').flatMap((equals, at) => equals.split('=').map((id): [string, number] => [id, at + 1])),
  ),
})

/** Lines such as `5 a c b e d`: how many rank so. */
export const profile = (text: string): Cast[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [count = '', ...ranks] = line.trim().split(' ')
      return times(Number(count), ranking(ranks.join(' ')))
    })

/** Everybody weighs, and everybody voted. */
export const everybody = (ballots: readonly unknown[]) => ({ weighing: ballots.length, all: ballots.length })

/** Equal and truncated ranks among them. */
export function randomRanking(options: readonly Option[], random: Random): Ballot {
  const ranked = options.filter(() => random(5) > 0)
  return { ranks: Object.fromEntries(ranked.map(({ id }) => [id, 1 + random(options.length)])) }
}

/** In an order that the numbers decide. */
export function shuffled<Each>(list: readonly Each[], random: Random): Each[] {
  const left = [...list]
  return list.flatMap(() => left.splice(random(left.length), 1))
}
