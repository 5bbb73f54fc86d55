import { eachAgain, type Shapes } from '../../../testing-shapes.ts'

/** What stands in a `robots.txt` that is made to be slow. */
export const hostileRobots: Shapes = {
  ...eachAgain(['\n', ' ', '\t \n', 'user-agent', 'User-agent: *\n', 'User-agent:chatteriesque\n']),
  ...eachAgain(['*a', '*', '$', '%', '/'], 'User-agent: *\nDisallow: '),
  ...eachAgain(['Disallow: /a\n', 'Disallow: /*a*b\n'], 'User-agent: *\n'),
}
