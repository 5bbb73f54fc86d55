import type { Position } from './place.ts'
import { regionsNamed } from './regions.ts'
import { townAt } from './towns.ts'

// No place is written longer; the rest of a longer text is not read.
const longest = 120

/** The text as it is read: one line, single spaces, cut. */
export const tidied = (typed: string): string =>
  typed
    .slice(0, longest)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()

/** `48.4,-4.5`, rounded to 0.1°; undefined when the text is none or is not on Earth. */
export function positionIn(text: string): Position | undefined {
  const written = /^(-?\d{1,3}(?:\.\d{1,15})?) ?[,; ] ?(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(text)
  if (!written) return undefined
  const [latitude, longitude] = [rounded(written[1]), rounded(written[2])]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** `29200`, `F-29200`, `29 200`, or its beginning; undefined for anything else. */
export const digitsIn = (text: string): string | undefined => /^(?:F-?)?(\d{2,5})$/i.exec(text.replace(' ', ''))?.[1]

/** One way to take a text apart: a name, and which towns the rest of the text allows (undefined: not understood). */
export interface Reading {
  name: string
  allows: ((town: number) => boolean) | undefined
}

const shapes = [
  /^(?<name>[^(]+)\((?<rest>[^)]*)\)?$/,
  /^(?<name>[^,]+),(?<rest>.*)$/,
  /^(?<name>.+?)[ -]+(?<rest>[a-z]{2}-[a-z0-9]{2,3}|lu)$/i,
  /^(?<rest>\d{5}) (?<name>[^\d]+?)(?: cedex.*)?$/i,
  /^(?<name>[^\d]+) (?<rest>\d{5})(?: cedex.*)?$/i,
  /^(?:[a-z]{1,2}-)?\d{4} (?<name>[^\d]+)$/i,
  /^(?<name>.+) (?<rest>[^ ]+)$/,
  /^(?<name>.+) (?<rest>[^ ]+ [^ ]+)$/,
  /^(?<name>.+) (?<rest>[^ ]+ [^ ]+ [^ ]+)$/,
]

/** `Brest, 29`, `Brest (Finistère)`, `29200 Brest`, `Brest FR-29`…: the whole as a name first. */
export function readings(text: string): Reading[] {
  const parted = shapes.flatMap((shape) => {
    const { name, rest = '' } = shape.exec(text)?.groups ?? {}
    return name === undefined ? [] : [{ name, allows: whatAllows(rest.trim()) }]
  })
  return [{ name: text, allows: () => true }, ...parted]
}

function whatAllows(rest: string): Reading['allows'] {
  if (rest === '') return () => true
  if (/^\d{5}$/.test(rest)) {
    // A CEDEX is no commune's postcode: its department is what can be relied on.
    const department = rest.slice(0, /^9[78]/.test(rest) ? 3 : 2)
    return (town) => townAt(town).postcodes.some((code) => code.startsWith(department))
  }
  const regions = regionsNamed(rest)
  return regions && ((town) => regions.has(townAt(town).region))
}

const rounded = (degrees = '') => Math.round(Number(degrees) * 10) / 10 || 0
