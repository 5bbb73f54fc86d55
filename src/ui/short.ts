/** A name as a title of the browser shows it: long ones are cut, so that what follows is still read. */
export const short = (name: string, longest = 40): string => {
  const letters = Array.from(name)
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : name
}
