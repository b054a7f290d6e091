import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of addresses that mail does not reach. */
export const bounceTexts = {
  mark: t('Merkitse osoite toimimattomaksi', 'Märk adressen som ur funktion', 'Mark the address as not working'),
  markTold: t(
    'Osoite jää kortille, mutta se jätetään pois, kun osoitteita kopioidaan.',
    'Adressen blir kvar på kortet men lämnas bort när adresser kopieras.',
    'The address stays on the card, but is left out when addresses are copied.',
  ),
  markShort: t('Ei toimi', 'Fungerar inte', 'Does not work'),
  works: t('Toimii taas', 'Fungerar igen', 'Works again'),
  worksSaid: t('Merkintä poistettiin: osoite on taas käytössä.', 'Märkningen togs bort: adressen används igen.',
    'The mark was removed: the address is in use again.'),
  state: t('Osoitteen tila', 'Adressens läge', 'State of the address'),
  notWorking: t('ei toimi', 'fungerar inte', 'not working'),
  since: (day: string, why: Text) =>
    t(`ei toimi, ${day}: ${lower(why.fi, 'fi')}`, `fungerar inte, ${day}: ${lower(why.sv, 'sv')}`, `not working, ${day}: ${lower(why.en, 'en')}`),
  both: t('Anna sekä päivä että syy.', 'Ange både dag och orsak.', 'Give both the day and the reason.'),
  reported: ({ marked, passing, unknown }: { marked: number; passing: number; unknown: number }) => t(
    [`Palautusviesti luettiin. Toimimattomaksi merkittiin: ${marked}.`,
      ...(passing > 0 ? [`Merkitsemättä jäi, koska vika on ohimenevä tai itse viestissä: ${passing}.`] : []),
      ...(unknown > 0 ? [`Osoitteita, joita ei löytynyt käytössä olevista: ${unknown}.`] : [])].join(' '),
    [`Leveransrapporten lästes. Märktes som ur funktion: ${marked}.`,
      ...(passing > 0 ? [`Märktes inte, eftersom felet är tillfälligt eller gäller meddelandet: ${passing}.`] : []),
      ...(unknown > 0 ? [`Adresser som inte fanns bland dem som används: ${unknown}.`] : [])].join(' '),
    [`The delivery report was read. Marked as not working: ${marked}.`,
      ...(passing > 0 ? [`Not marked, for the failure passes or is the message's own: ${passing}.`] : []),
      ...(unknown > 0 ? [`Addresses not found among those in use: ${unknown}.`] : [])].join(' '),
  ),
} as const

function lower(text: string, language: string): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1)
}
