import { choiceText } from '../platform/choices.ts'
import { printPaper, type Paper } from '../platform/paper/paper.ts'
import { formatDay } from '../platform/text/day.ts'
import { fill, remediesIn, remediesTitle } from '../platform/paper/remedies.ts'
import type { Controller } from '../platform/controller.ts'
import { purposes } from '../catalogue/purposes.ts'
import type { Language, Text } from '../platform/text/language.ts'
import type { openRestrictions } from './enforce.ts'
import { aboutTexts, complaintTexts, headingTexts, letterTexts, type LetterKind } from './request-letter-texts.ts'
import { liftingTexts } from './standing-texts.ts'
import type { requestOf } from './requests.ts'

type Request = Awaited<ReturnType<typeof requestOf>>

/** The letter that a request's newest step calls for, in the language of the answer: receipt, question, extension,
 *  refusal, fulfilment or withdrawal; a complaint has its own words. Every one gives both remedies and names the
 *  authority. Source: GDPR 12(3), 12(4), 77, 79. */
export function requestPaper({ request, steps, standing }: Request, controller: Controller, name: string): Paper {
  const { language } = request
  const kind = kindOf(steps.at(-1)?.step)
  const reasons = steps.at(-1)?.reason ?? null
  const { title, lead } = (request.kind === 'complaint' ? complaintTexts : letterTexts)[kind]
  const said = { day: formatDay(request.received_on), due: formatDay(standing.dueOn), about: aboutTexts[request.kind][language] }
  return {
    language, title: title[language], lead: fill(lead[language], said),
    above: above(controller, name, steps.at(-1)?.taken_on ?? request.received_on),
    sections: [
      ...(reasons === null || kind === 'received' ? []
        : [{ heading: headingOf(kind, request.kind)[language], lines: [reasons], header: [], rows: [] }]),
      { heading: remediesTitle[language], header: [], rows: [], lines: remediesIn(language, controller) },
    ],
  }
}

function headingOf(kind: LetterKind, asked: Request['request']['kind']): Text {
  if (kind === 'asked') return headingTexts.needed
  return kind === 'answered' && asked !== 'complaint' ? headingTexts.done : headingTexts.reasons
}

/** The letter that tells the person before a restriction is lifted. Source: GDPR 18(3). */
export function liftingPaper(restriction: Lifted, language: Language, controller: Controller, { name, today }: { name: string; today: string }): Paper {
  const { ground, of_purpose } = restriction
  return {
    language, title: liftingTexts.title[language], lead: fill(liftingTexts.lead[language], { day: formatDay(restriction.starts_on) }),
    above: above(controller, name, today),
    sections: [
      { heading: liftingTexts.what[language], header: [], rows: [], lines: [
        fill(liftingTexts.ground[language], { ground: inSentence(choiceText('restriction', 'ground', ground)[language], language) }),
        ...(of_purpose === null ? [] : [fill(liftingTexts.purpose[language], { purpose: inSentence(purposes[of_purpose].label[language], language) })]),
        liftingTexts.after[language],
      ] },
      { heading: remediesTitle[language], header: [], rows: [], lines: remediesIn(language, controller) },
    ],
  }
}

/** Who writes to whom, and when. */
function above(controller: Controller, name: string, day: string): string[] {
  return [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', name, '', formatDay(day)]
}

type Lifted = Awaited<ReturnType<typeof openRestrictions>>[number]

function inSentence(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1)
}

export function requestLetter(request: Request, controller: Controller, name: string): Promise<Uint8Array> {
  return printPaper(requestPaper(request, controller, name))
}

function kindOf(step: string | undefined): LetterKind {
  if (step === 'identity_asked' || step === 'clarification_asked') return 'asked'
  return step === 'extended' || step === 'refused' || step === 'answered' || step === 'withdrawn' ? step : 'received'
}
