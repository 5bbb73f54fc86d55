import { eachAgain } from '../../testing-shapes.ts'

/** Texts that begin an address again and again. */
export const hostileAddresses = eachAgain(['a.', 'a', '@', 'a:', 'www.', '1.', 'a-', '://'])
