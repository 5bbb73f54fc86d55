import { again, counted, type Shapes } from '../../testing-shapes.ts'

const ownFields = counted((at) => `{"a${at}":1},`)

/** Lists that are tables, JSON, or neither. */
export const hostileLists: Shapes = {
  'quotes in cells': again('""', 'Nom;Site\n'),
  'a quote that never closes': again('a\n', 'Nom\n"'),
  'quotes that close': again('"a";', 'Nom\n'),
  'cells without end': again(';', 'Nom\n'),
  'empty lines': again('\n', 'Nom\n'),
  'breaks in a cell': again('\n', 'Nom;Site\n"', '";x\n'),
  'lines of three cells': counted((at) => `H${at};https://h${at}.example;Brest\n`, 'Nom;Site;Ville\n'),
  'lists in lists': again('['),
  'entries of a field of their own': (signs) => `[${ownFields(signs - 20).replace(/[^,]*$/, '')}{"a":1}]`,
  'entries in entries': (signs) => '{"a":'.repeat(signs / 6) + '1'.concat('}'.repeat(signs / 6)),
}
