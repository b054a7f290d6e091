import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What the verbs of webhooks say when they refuse. */
export const texts = {
  onlyHttps: t('Anna osoite, joka alkaa https://, ilman tunnusta ja salasanaa.', 'Ange en adress som börjar med https://, utan användarnamn och lösenord.',
    'Give an address that begins with https://, without a name and a password.'),
  notPublic: t('Osoite ei ole julkisessa verkossa, joten sinne ei lähetetä mitään.', 'Adressen finns inte i det offentliga nätet, så ingenting sänds dit.',
    'The address is not on the public network, so nothing is sent there.'),
  notEea: t('Vastaanottajan maan on oltava Euroopan talousalueella.', 'Mottagarens land ska höra till Europeiska ekonomiska samarbetsområdet.',
    'The receiver’s country must be in the European Economic Area.'),
  noRecipient: t('Valitse vastaanottaja niistä, jotka julkaistu seloste nimeää.', 'Välj en mottagare bland dem som den publicerade beskrivningen nämner.',
    'Choose a recipient among those that the published notice names.'),
  ended: t('Ilmoitukset tänne on lopetettu.', 'Meddelandena hit är avslutade.', 'Messages to this receiver have ended.'),
  forgotten: t('Poistetun tunnusta ei enää ole: vastaanottaja on jo saanut sen.', 'Den raderades id finns inte längre: mottagaren har redan fått det.',
    'The id of what was erased is no longer here: the receiver has it already.'),
  chooseEvents: t('Valitse, mistä kerrotaan.', 'Välj vad som ska berättas.', 'Choose what is told.'),
  noSuch: t('Ei löydy.', 'Hittas inte.', 'Not found.'),
  needed: t('Täytä tämä.', 'Fyll i detta.', 'Fill this in.'),
} as const
