/** What a server answered to one question: its first bytes only, as text. */
export interface Answer {
  status: number
  /** Where the answer came from in the end. */
  url: string
  /** By name in lower case. */
  headers: ReadonlyMap<string, string>
  text: string
}

/** What an answer says of the program behind it. */
export type Judged =
  /** It is this program, and it works; `version` as it names it itself. */
  | { is: 'this'; version: string | null }
  /** It is this program, and says of itself that it is not well: in its own words, cut short. */
  | { is: 'this-ill'; says: string; version: string | null }
  /** Something else answers. */
  | { is: 'another' }
  /** This question does not tell: ask the next. */
  | { is: 'unclear' }

/** One question that a program answers when it works. */
export interface Check {
  /** From the program's base, or from the root of its host when it begins with `//`. */
  path: string
  judge(answer: Answer): Judged
}

/** What a visitor asks of a door: `name` is tidied by `nameOf` before. */
export interface Asked {
  name: string | null
  language: string
}

/** How one kind of the portal is opened. */
export interface Door {
  /** The slug of the kind. */
  kind: string
  /** Whether the program takes a name that a person chooses. */
  takesName: boolean
  /** The address that opens it, given the service's address. */
  addressOf(base: string, asked: Asked): string
  /** The typed name as this program takes it: '' when nothing of it is left. Only where it takes names. */
  nameOf?(typed: string): string
}

/** A program: how to ask whether it works, and how to open something new. */
export interface Program {
  /** As in the catalogue. */
  slug: string
  /** The program's own base, where a service's address is one of its pages. */
  rootOf?(address: string): string
  /** The best question first; a check of health asks the next only where the one before was unclear. */
  checks: Check[]
  doors: Door[]
}
