/**
 * One line of a description file: the key in its right spelling (`service.description.en`), the value as the file has
 * it.
 */
export interface StatedLine {
  key: string
  value: string
}

/** A file to be published: its name without a folder, and what it states. */
export interface WrittenFile {
  name: string
  statements: StatedLine[]
}
