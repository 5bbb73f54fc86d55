/** What a mail to who said something needs of the site: where it stands, and its key, of which links are made. */
export interface Means {
  publicUrl: string
  secret: string
}
