// Names under which people also look for a town, in French, English, Dutch, German, Italian, Luxembourgish, Breton,
// Basque, Catalan or Corsican, and the local name where GeoNames has another one. Facts of common knowledge;
// make-gazetteer.mjs refuses a line whose town it does not find.

/** GeoNames name → the name shown here. */
export const localNames = {
  BE: { Brussels: 'Bruxelles', Ostend: 'Oostende' },
  CH: { Sitten: 'Sion' },
  LU: {},
  CA: {},
  FR: {},
}

/** Overseas communes named after their island or district: department → GeoNames point of their seat → commune. */
export const seats = {
  977: { Gustavia: 'Saint-Barthélemy' },
  978: { Marigot: 'Saint-Martin' },
  987: {
    Vaitape: 'Bora-Bora',
    Fare: 'Huahine',
    Taiohae: 'Nuku-Hiva',
    Atuona: 'Hiva-Oa',
    Afareaitu: 'Moorea-Maiao',
    Rikitea: 'Gambier',
    Mataura: 'Tubuai',
    Moerai: 'Rurutu',
    Hitiaa: 'Hitiaa O Te Ra',
    Vairao: 'Taiarapu-Ouest',
    Afaahiti: 'Taiarapu-Est',
  },
  988: { Wé: 'Lifou', Tadine: 'Maré', Fayaoué: 'Ouvéa', Vao: "L'Île-des-Pins", 'Mont-Dore': 'Le Mont-Dore' },
}

export const otherNames = {
  BE: `Bruxelles: Brussel, Brussels, Brüssel
    Antwerpen: Anvers, Antwerp
    Gent: Gand, Ghent
    Brugge: Bruges
    Liège: Luik, Lüttich
    Namur: Namen
    Mons: Bergen
    Leuven: Louvain
    Mechelen: Malines
    Kortrijk: Courtrai
    Tournai: Doornik
    Oostende: Ostende, Ostend
    Aalst: Alost
    Sint-Niklaas: Saint-Nicolas
    Roeselare: Roulers
    Mouscron: Moeskroen
    Dendermonde: Termonde
    Sint-Truiden: Saint-Trond
    Braine-l'Alleud: Eigenbrakel
    Vilvoorde: Vilvorde
    Ieper: Ypres
    Halle: Hal
    Wavre: Waver
    Lier: Lierre
    Menen: Menin
    Oudenaarde: Audenarde
    Tienen: Tirlemont
    Geraardsbergen: Grammont
    Tongeren: Tongres
    Louvain-la-Neuve: LLN
    Ath: Aat
    Arlon: Aarlen, Arel
    Soignies: Zinnik
    Ronse: Renaix
    Nivelles: Nijvel
    Veurne: Furnes
    Diksmuide: Dixmude
    Nieuwpoort: Nieuport
    De Panne: La Panne
    De Haan: Le Coq
    Koksijde: Coxyde
    Zoutleeuw: Léau
    Jodoigne: Geldenaken
    Bastogne: Bastenaken
    Waremme: Borgworm
    Huy: Hoei
    Enghien: Edingen
    Lessines: Lessen
    Comines: Komen
    Eupen: Néau
    Ixelles: Elsene
    Uccle: Ukkel
    Schaerbeek: Schaarbeek
    Forest: Vorst
    Saint-Gilles: Sint-Gillis
    Auderghem: Oudergem
    Molenbeek-Saint-Jean: Sint-Jans-Molenbeek, Molenbeek
    Woluwe-Saint-Lambert: Sint-Lambrechts-Woluwe
    Saint-Josse-ten-Noode: Sint-Joost-ten-Node, Saint-Josse
    Berchem-Sainte-Agathe: Sint-Agatha-Berchem
    Watermael-Boitsfort: Watermaal-Bosvoorde`,
  CH: `Genève: Geneva, Genf, Ginevra
    Zürich: Zurich, Zurigo
    Bern: Berne, Berna
    Basel: Bâle, Basle, Basilea
    Luzern: Lucerne, Lucerna
    Sankt Gallen: Saint-Gall, San Gallo
    Thun: Thoune
    Schaffhausen: Schaffhouse
    Fribourg: Freiburg
    Chur: Coire, Coira
    Neuchâtel: Neuenburg
    Sion: Sitten
    Zug: Zoug
    Solothurn: Soleure, Soletta
    Sierre: Siders
    Bellinzona: Bellinzone
    Winterthur: Winterthour
    Visp: Viège
    Brig: Brigue
    Burgdorf: Berthoud
    Porrentruy: Pruntrut
    Delémont: Delsberg
    Moutier: Münster
    La Neuveville: Neuenstadt
    Yverdon-les-Bains: Yverdon
    Glarus: Glaris`,
  LU: `Luxembourg: Luxemburg, Lëtzebuerg
    Esch-sur-Alzette: Esch, Esch-Uelzecht
    Dudelange: Düdelingen, Diddeleng
    Differdange: Differdingen, Déifferdeng
    Ettelbruck: Ettelbrück
    Diekirch: Dikrech
    Wiltz: Wolz
    Clervaux: Clerf
    Echternach: Iechternach`,
  CA: `Québec: Quebec City, Ville de Québec
    Montréal: Montreal
    Trois-Rivières: Three Rivers
    St. John's: Saint-Jean de Terre-Neuve
    Greater Sudbury: Sudbury, Grand Sudbury
    Saguenay: Chicoutimi`,
  FR: `Strasbourg: Straßburg, Strasburg
    Marseille: Marseilles
    Lyon: Lyons
    Dunkerque: Dunkirk, Duinkerke
    Lille: Rijsel
    Colmar: Kolmar
    Mulhouse: Mülhausen
    Rennes: Roazhon
    Nantes: Naoned
    Quimper: Kemper
    Vannes: Gwened
    Saint-Brieuc: Sant-Brieg
    Lorient: An Oriant
    Morlaix: Montroulez
    Carhaix-Plouguer: Karaez, Carhaix
    Lannion: Lannuon
    Guingamp: Gwengamp
    Saint-Malo: Sant-Maloù
    Bayonne: Baiona
    Biarritz: Miarritze
    Hendaye: Hendaia
    Saint-Jean-de-Luz: Donibane Lohizune
    Perpignan: Perpinyà
    Ajaccio: Aiacciu
    Corte: Corti
    Porto-Vecchio: Portivechju
    Nice: Nizza
    Cherbourg-en-Cotentin: Cherbourg
    Évry-Courcouronnes: Évry
    Carcassonne: Carcassona
    Toulouse: Tolosa
    Bordeaux: Bordèu
    Châlons-en-Champagne: Châlons-sur-Marne`,
}
