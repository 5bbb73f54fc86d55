import type { Shapes } from '../src/testing-shapes.ts'

/** What reads hostile text, and as much of it as it is given at most. */
export interface Reader {
  name: string
  signs: number
  shapes: Shapes
  /** What is not timed is done before; what comes back reads the text anew each time. */
  ready: (text: string) => () => unknown
}

export const halvesOf = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)] as const
export const bytes = (text: string) => new TextEncoder().encode(text)

/** Reads the bytes of a text. */
export function ofBytes(text: string, read: (file: Uint8Array) => unknown): () => unknown {
  const file = bytes(text)
  return () => read(file)
}

/** Reads another text each time: what was read of one is remembered. */
export function anew(text: string, read: (text: string) => unknown): () => unknown {
  let turn = 0
  return () => read(`${text} ${++turn}`)
}
