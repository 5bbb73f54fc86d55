import { again, counted, type Shapes } from '../../../testing-shapes.ts'

/** Pages that make careless readers take the square of their length. */
export const hostilePages: Shapes = {
  'tags within tags': again('<b>'),
  'tags within tags, and ends of others': (signs) => again('<b>')(signs / 2) + again('</i>')(signs / 2),
  'ends without a beginning': again('</p>'),
  'tags without an end': again('<a '),
  attributes: again('a=1 ', '<p ', '>'),
  'other attributes': counted((at) => `a${at} `, '<p ', '>'),
  entities: again('&amp;'),
  'entities without an end': again('&a'),
  'entities in an attribute': again('&lt;', '<a href="', '">'),
  'links within links': again('<a href=x>y'),
  comments: again('<!-- -'),
  quotes: again('<a href="'),
  spaces: again(' \n', '<p>', 'x'),
  breaks: again('<br> ', '<p>x'),
  joiners: again('\u200d', '<p>'),
  scripts: again('<script></script'),
  sets: again(', ,', '<img srcset="', '">'),
  'styles of elements': again('url(', '<p style="', '">'),
  'styles of nothing': again(';display :', '<p style="', '">'),
  hidden: again('<p hidden>'),
  rows: again('<table><tr><td>'),
  drawings: again('<svg><math>'),
  refreshes: again(' ', '<meta http-equiv=refresh content="', '">'),
  rel: again('preload ', '<link rel="', '" href=x>'),
  'linked data': again('[', '<script type="application/ld+json">'),
  'lines of links': counted((at) => `<p><a href="/${at}">Lien ${at}</a>`),
}

export const hostileStyles: Shapes = {
  addresses: again('url('),
  comments: again('/*'),
  'comments in addresses': again('/**/', 'url('),
  escapes: again('\\'),
  'escaped letters': again('\\75 '),
  blocks: again('{'),
  parentheses: again('image-set('),
  quotes: again('"\n'),
  rules: again('@import "a'),
  names: again('é-'),
  'addresses of others': counted((at) => `url(${at})`),
}

/** Calendar files in which there is no event, whatever they begin. */
export const hostileCalendars: Shapes = Object.fromEntries(
  Object.entries({
    semicolons: again(';'),
    parameters: again(';a', 'A'),
    quotes: again('";"', 'A;"'),
    'folded lines': again('\n '),
  }).map(([name, line]) => [name, (signs: number) => `BEGIN:VEVENT\n${line(signs - 24)}\nEND:VEVENT`]),
)
