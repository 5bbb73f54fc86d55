import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A drawing, made once when the house is loaded: its text no longer depends on anything. */
export type Drawing = ReturnType<typeof raw>

/** Line breaks inside the attributes are for the reader of the source: a path does not need them. */
export const drawn = (drawing: Child): Drawing => raw(String(drawing).replace(/\s*\n\s*/g, ' '))
