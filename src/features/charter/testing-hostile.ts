import { again, counted, eachAgain, type Shapes, shuffled } from '../../testing-shapes.ts'

/** Texts that cleaning seems to have to peel again and again. */
export const hostileTexts: Shapes = eachAgain(['\u200d\n', '\n\u200b', '\u202e ', 'a\u0001\u200d', '\u200d', ' \n'])

const lines = ['### ', '## {#__proto__}', '### __proto__.a', '- checks: ,,,,', '- level:', '#### Why', '---', '']

/** Files of a charter in which every line is wrong. */
export const hostileFiles: Shapes = {
  ...eachAgain([...lines, '\\', '{#', '> ', '- '].map((line) => `${line}\n`)),
  ...eachAgain([...lines.slice(0, -1), '\\', '{#', '\0']),
  'a mark of an id without end': again('{#', '# T\n## '),
  'a title of spaces': again(' ', '# ', 'a'),
  'a clause of empty lines': again('\n', '# T\n## C {#c}\n### c.a\n- level: required\n'),
  'a chapter and a clause a line': counted((at) => `## C {#c${at}}\n### c${at}.a\n`, '# T\n'),
}

const letters = (kinds: number) => shuffled([...'abcdefghij !?\n'].slice(0, kinds))

/** Texts of which one half is compared with the other. */
export const hostilePairs: Shapes = {
  'two letters': letters(2),
  'five letters': letters(5),
  'letters, signs and lines': letters(14),
  'one line each': counted((at) => `m${(at * (at + 7)) % 9973} `),
  'a line a word': counted((at) => `m${(at * (at + 7)) % 9973}\n`),
  'a letter a line': (signs) => [...letters(8)(signs / 2)].join('\n'),
  'words of which each tenth ends a line': counted((at) => `m${at % 9973}${at % 10 ? ' ' : '\n'}`),
  'signs alone': (signs) => again('.!')(signs / 2) + again('!.?')(signs / 2),
}
