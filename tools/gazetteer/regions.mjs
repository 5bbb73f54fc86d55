// The regions that the gazetteer and the map know besides the French departments (whose names come from Etalab):
// ISO 3166-2 code, French name, English name. Facts of ISO 3166-2 and of the states concerned.
export const otherRegions = [
  ['BE-VAN', 'Anvers', 'Antwerp'],
  ['BE-WBR', 'Brabant wallon', 'Walloon Brabant'],
  ['BE-VBR', 'Brabant flamand', 'Flemish Brabant'],
  ['BE-BRU', 'Bruxelles-Capitale', 'Brussels-Capital'],
  ['BE-VOV', 'Flandre-Orientale', 'East Flanders'],
  ['BE-VWV', 'Flandre-Occidentale', 'West Flanders'],
  ['BE-WHT', 'Hainaut', 'Hainaut'],
  ['BE-WLG', 'Liège', 'Liège'],
  ['BE-VLI', 'Limbourg', 'Limburg'],
  ['BE-WLX', 'Luxembourg (Belgique)', 'Luxembourg (Belgium)'],
  ['BE-WNA', 'Namur', 'Namur'],
  ['CH-AG', 'Argovie', 'Aargau'],
  ['CH-AI', 'Appenzell Rhodes-Intérieures', 'Appenzell Innerrhoden'],
  ['CH-AR', 'Appenzell Rhodes-Extérieures', 'Appenzell Ausserrhoden'],
  ['CH-BE', 'Berne', 'Bern'],
  ['CH-BL', 'Bâle-Campagne', 'Basel-Landschaft'],
  ['CH-BS', 'Bâle-Ville', 'Basel-Stadt'],
  ['CH-FR', 'Fribourg', 'Fribourg'],
  ['CH-GE', 'Genève', 'Geneva'],
  ['CH-GL', 'Glaris', 'Glarus'],
  ['CH-GR', 'Grisons', 'Graubünden'],
  ['CH-JU', 'Jura (Suisse)', 'Jura (Switzerland)'],
  ['CH-LU', 'Lucerne', 'Lucerne'],
  ['CH-NE', 'Neuchâtel', 'Neuchâtel'],
  ['CH-NW', 'Nidwald', 'Nidwalden'],
  ['CH-OW', 'Obwald', 'Obwalden'],
  ['CH-SG', 'Saint-Gall', 'St. Gallen'],
  ['CH-SH', 'Schaffhouse', 'Schaffhausen'],
  ['CH-SO', 'Soleure', 'Solothurn'],
  ['CH-SZ', 'Schwytz', 'Schwyz'],
  ['CH-TG', 'Thurgovie', 'Thurgau'],
  ['CH-TI', 'Tessin', 'Ticino'],
  ['CH-UR', 'Uri', 'Uri'],
  ['CH-VD', 'Vaud', 'Vaud'],
  ['CH-VS', 'Valais', 'Valais'],
  ['CH-ZG', 'Zoug', 'Zug'],
  ['CH-ZH', 'Zurich', 'Zürich'],
  ['LU', 'Luxembourg', 'Luxembourg'],
  ['CA-AB', 'Alberta', 'Alberta'],
  ['CA-BC', 'Colombie-Britannique', 'British Columbia'],
  ['CA-MB', 'Manitoba', 'Manitoba'],
  ['CA-NB', 'Nouveau-Brunswick', 'New Brunswick'],
  ['CA-NL', 'Terre-Neuve-et-Labrador', 'Newfoundland and Labrador'],
  ['CA-NS', 'Nouvelle-Écosse', 'Nova Scotia'],
  ['CA-NT', 'Territoires du Nord-Ouest', 'Northwest Territories'],
  ['CA-NU', 'Nunavut', 'Nunavut'],
  ['CA-ON', 'Ontario', 'Ontario'],
  ['CA-PE', 'Île-du-Prince-Édouard', 'Prince Edward Island'],
  ['CA-QC', 'Québec', 'Quebec'],
  ['CA-SK', 'Saskatchewan', 'Saskatchewan'],
  ['CA-YT', 'Yukon', 'Yukon'],
]

/** French overseas communities: INSEE prefix, ISO 3166-2 code, names. */
export const overseasCommunities = [
  ['975', 'FR-PM', 'Saint-Pierre-et-Miquelon', 'Saint Pierre and Miquelon'],
  ['977', 'FR-BL', 'Saint-Barthélemy', 'Saint Barthélemy'],
  ['978', 'FR-MF', 'Saint-Martin', 'Saint Martin'],
  ['986', 'FR-WF', 'Wallis-et-Futuna', 'Wallis and Futuna'],
  ['987', 'FR-PF', 'Polynésie française', 'French Polynesia'],
  ['988', 'FR-NC', 'Nouvelle-Calédonie', 'New Caledonia'],
]

/** French departments with an English name of their own. */
export const englishDepartments = { 973: 'French Guiana', 974: 'Réunion', '2A': 'South Corsica', '2B': 'Upper Corsica' }

/** Larger French regions of which the English name differs. */
export const englishLargerRegions = { Bretagne: 'Brittany', Normandie: 'Normandy', Corse: 'Corsica' }

// GeoNames numbers Canadian provinces; the other countries' codes are those of ISO 3166-2.
const provinces = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  10: 'QC',
  11: 'SK',
  12: 'YT',
  13: 'NT',
  14: 'NU',
}

/** The region of a GeoNames row outside France; undefined when GeoNames does not say. */
export function foreignRegion({ country, admin1, admin2 }) {
  if (country === 'LU') return 'LU'
  if (country === 'CH') return `CH-${admin1}`
  if (country === 'BE') return admin1 === 'BRU' ? 'BE-BRU' : admin2 && `BE-${admin2}`
  return provinces[admin1] && `CA-${provinces[admin1]}`
}
