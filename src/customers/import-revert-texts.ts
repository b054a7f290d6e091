import type { Text } from '../platform/text/language.ts'
import { formatInteger } from '../platform/text/number.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of taking an import back. */
export const revertTexts = {
  revert: t('Peru tuonti', 'Återta importen', 'Revert the import'),
  told: t(
    'Tuodut asiakkaat poistetaan henkilöineen ja sopimuksineen. Asiakas, jonka tietoja on muutettu tai johon jokin uusi tieto viittaa, jää ennalleen. Peruminen on mahdollista 30 päivän ajan.',
    'De importerade kunderna tas bort med sina personer och avtal. En kund vars uppgifter har ändrats, eller som någon ny uppgift hänvisar till, lämnas som den är. Importen kan återtas i 30 dagar.',
    'The imported customers are removed with their people and contracts. A customer whose data was changed, or that something new names, is left as it is. An import can be reverted for 30 days.',
  ),
  done: (count: number) =>
    t(
      `Tuonti peruttiin: ${formatInteger(count)} asiakasta poistettiin.`,
      `Importen återtogs: ${formatInteger(count)} kunder togs bort.`,
      `The import was reverted: ${formatInteger(count)} customers were removed.`,
    ),
  stays: t('Jäivät rekisteriin', 'Blev kvar i registret', 'Stayed in the register'),
  why: t('Miksi', 'Varför', 'Why'),
  customer: t('Asiakas', 'Kund', 'Customer'),
  unseen: t('Ei näkyvissä sinulle', 'Inte synlig för dig', 'Not in your sight'),
  changed: (table: Text) => t(`Muutettu: ${table.fi}`, `Ändrad: ${table.sv}`, `Changed: ${table.en}`),
  named: (table: Text) => t(`Viittaa: ${table.fi}`, `Hänvisar: ${table.sv}`, `Named by: ${table.en}`),
  revertedOn: (day: string) => t(`Peruttu ${day}`, `Återtagen ${day}`, `Reverted on ${day}`),
  alreadyReverted: t('Tuonti on jo peruttu.', 'Importen är redan återtagen.', 'The import is reverted already.'),
  tooLate: t('Tuontia ei voi enää perua.', 'Importen kan inte längre återtas.', 'The import can no longer be reverted.'),
  wholeReach: t(
    'Tuonnin peruminen koskee koko rekisteriä, ja tehtäväsi kattaa vain osan siitä.',
    'Att återta en import gäller hela registret, och din arbetsuppgift täcker bara en del av det.',
    'Reverting an import concerns the whole register, and your duty covers only a part of it.',
  ),
} as const
