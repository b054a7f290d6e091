import type { Text } from '../catalogue/shape.ts'

/** What is known to stand in somebody's way. `rule` is axe's name for it, where the machine finds it: the browser tests
 *  let exactly these pass, so that the statement cannot promise more than they see. */
export type Barrier = { rule?: string; where: Text; what: Text; why: Text }

/** The day of the last assessment of one's own. */
export const assessedOn = '2026-11-22'

/** Every known barrier. Adding one, or mending it, changes the statement. */
export const barriers: readonly Barrier[] = [
  {
    where: { fi: 'PDF-tiedostot', sv: 'PDF-filer', en: 'PDF files' },
    what: {
      fi: 'Tulosteita, kirjeitä ja selosteen PDF-versiota ei ole kokeiltu avustavilla tekniikoilla.',
      sv: 'Utskrifter, brev och beskrivningens PDF-version har inte prövats med hjälpmedel.',
      en: 'Printed papers, letters and the PDF of the record have not been tried with assistive technology.',
    },
    why: {
      fi: 'Sama sisältö on saatavilla verkkosivuna tai tekstinä.',
      sv: 'Samma innehåll finns som webbsida eller som text.',
      en: 'The same content can be had as a page or as text.',
    },
  },
  {
    where: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
    what: {
      fi: 'Muiden tekemät tiedostot tallennetaan sellaisina kuin ne ovat, eikä niiden saavutettavuutta tarkisteta.',
      sv: 'Filer som andra har gjort sparas som de är, och deras tillgänglighet granskas inte.',
      en: 'Files made by others are kept as they are, and nobody checks whether they are accessible.',
    },
    why: {
      fi: 'Pyydä sisältö saavutettavassa muodossa rekisterin yhteyshenkilöltä.',
      sv: 'Be registrets kontaktperson om innehållet i tillgänglig form.',
      en: 'Ask the register\'s contact for the content in an accessible form.',
    },
  },
]

/** How far the requirements are met: wholly only while nothing is known to stand in the way. */
export function conformance(known: readonly Barrier[] = barriers): 'full' | 'partial' {
  return known.length === 0 ? 'full' : 'partial'
}
