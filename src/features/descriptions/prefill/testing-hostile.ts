import { again, type Shapes } from '../../../testing-shapes.ts'

const script = '<script type="application/ld+json">'

/** Pages whose scripts begin, or end, without saying anything of an organisation. */
export const hostileScripts: Shapes = {
  'scripts that never open': again('<script'),
  'a script of words': again('a ', '<script '),
  'scripts that never end': again('<script>'),
  'a type far away': again(' ', '<script type=', 'application/ld+json>1</script>'),
  'scripts of numbers': again(`${script}1</script>`),
  'lists in lists': again('[{"@graph":', script, '</script>'),
}
