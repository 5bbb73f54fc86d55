import { phrases, type TopicWords } from './topic.ts'

export const privacy: TopicWords = {
  names: ['confidentialite', 'vie privee', 'donnees personnelles', 'rgpd', 'gdpr', 'privacy', 'donnees', 'dpa'],
  links: phrases(`
    politique confidentialite, politique vie privee, politique donnees, confidentialite donnees,
    clause confidentialite, declaration confidentialite, charte confidentialite, charte vie privee,
    respect vie privee, protection vie privee, protection donnees, donnees personnelles, donnees caractere personnel,
    traitement donnees, rgpd, gdpr, privacy policy, privacy notice, privacy statement, data protection, data privacy,
    personal data, et confidentialite, et vie privee, and privacy
  `),
  never: phrases(`
    respectueu*, friendly, alternative*, formation*, explique*, comprendre, atelier*, extension*, google, facebook,
    recuper*, export*, supprimer, delete, download, transfert
  `),
  text: {
    anchors: phrases(`
      donnees personnelles, donnees caractere personnel, vie privee, confidentialite, rgpd, gdpr, personal data,
      privacy, data protection
    `),
    enough: 3,
  },
  points: [
    {
      name: 'data',
      key: 'compliance.point-privacy-data',
      words: phrases(`
        we store, we retain, we keep, do we collect, do we store, stocke*, conservons, gardons, ip addresses, cookies,
        nom prenom, quelles donnees, which data, what data, what information, adresse* postale*, donnees collectee*,
        donnees recueillie*, donnees traitee*, donnees enregistree*, donnees que nous, donnees conservee*, collectons,
        recueillons, recoltons, enregistrons, collecte donnees, adresse* ip, adresse* electronique*, adresse* mail*,
        adresse* courriel, adresse* email, aucune donnee*, data we collect, we collect, information we collect,
        ip address*, email address*, mail address*, no personal data, data collected, data processed
      `),
    },
    {
      name: 'purpose',
      key: 'compliance.point-privacy-purpose',
      words: phrases(`
        fins, sert, to provide, gestion, raison*, pourquoi, why we, statistiques internes, finalite*, base legale,
        bases legales, interet legitime, consentement, uniquement pour, seulement pour, servent, elle sert, qui sert,
        sert uniquement, utilisees pour, utilisees afin, necessaire* fournir, necessaire* au fonctionnement,
        necessaire* fourniture, but collecte, purpose*, legal basis, legitimate interest*, only to, only used,
        used to, used for, in order to
      `),
    },
    {
      name: 'duration',
      key: 'compliance.point-privacy-duration',
      words: phrases(`
        pendant # @, for # @, # @ apres, up to # @, period # @, as long as, aussi longtemps, tant que,
        duree* utilisation, duree* conservation, conservation donnees, conservee* pendant, conserves pendant,
        conservons pendant, gardee* pendant, gardes pendant, effacee* apres, effaces apres, supprimee* apres,
        supprimes apres, conservee* # @, au bout # @, apres # @, retention, retained for, kept for, stored for,
        keep for, deleted after, erased after, after # @, how long
      `),
    },
    {
      name: 'rights',
      key: 'compliance.point-privacy-rights',
      words: phrases(`
        access data, request deletion, demander suppression, modifier ou supprimer, supprimer donnees, delete data,
        delete account*, droit* acces, droit rectification, droit suppression, droit effacement, droit opposition,
        droit portabilite, droit* sur donnees, rectification, portabilite, exercer droit*, right* access,
        right to access, right* to, rectif*, erasure, portability, exercise right*, cnil
      `),
    },
    {
      name: 'contact',
      key: 'compliance.point-privacy-contact',
      words: phrases(`
        responsable* traitement, responsables traitement, joignable*, nous contacter, par courriel, par mail, by mail,
        email us, write us, dpo, dpd, delegue* protection, deleguee protection, delegue protection,
        responsable traitement, referent* donnees, contactez nous, contacter, contactant, nous ecrire, ecrivez nous,
        exercer droit* ecri*, data protection officer, data controller, contact us, write to us, by writing to,
        reach us, get in touch, privacy officer
      `),
      pattern: { sample: 'dpo@crocus.example', regex: /\b[\w.+-]{1,64}@[\w-]{1,63}\.\w/g, times: 1 },
    },
  ],
}
