import { eachAgain, type Shapes } from '../../testing-shapes.ts'

/** Texts that begin what they never say. */
export const hostileWords: Shapes = eachAgain(['a', 'a.b-', '1 204 ', 'sauvegarde ', 'nginx 1.2 ', '20', '\u0301'])

/** Texts that look like dates; the last one is. */
export const hostileDates: Shapes = eachAgain(['12 ', '1/', 'mai ', '2026-', '3 mai 20', 'a\u00a0', '12 octobre 2026 '])
