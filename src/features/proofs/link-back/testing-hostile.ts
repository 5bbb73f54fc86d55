import { again, counted, type Shapes } from '../../../testing-shapes.ts'

/** Pages that seem to link to the site at `publicUrl` again and again, and do not. */
export const hostileLinks = (publicUrl: string): Shapes => ({
  'tags that never close': again('<a rel="me" href="'),
  'tags in tags': again('<div><a>'),
  attributes: again('x="y" ', '<a '),
  'less-than signs': again('<'),
  'half a comment': again('<!--'),
  'half a section': again('<![CDATA['),
  'signs by number': again('&#x41;'),
  'signs by name': again('&amp'),
  'words of rel': again('me ', '<a rel="', '" href="x">'),
  'empty rel': again(' ', '<a rel="', '" href="x">'),
  'an address without end': again('a/', `<a rel="me" href="${publicUrl}/fr/hosters/`, '">'),
  'links to others': counted((at) => `<a rel="me" href="https://h${at}.example/">`),
})
