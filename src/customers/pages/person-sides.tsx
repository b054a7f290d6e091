import { choiceText } from '../../platform/choices.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say } from '../../platform/text/language.ts'
import { LinkButton } from '../../platform/ui/parts.tsx'
import { pageTexts } from '../page-texts.ts'
import { cardTexts as texts } from './card-texts.ts'
import { daysOf, type Shown } from './person-reach.tsx'
import { Pieces } from './pieces.tsx'

type Side = Pick<Shown, 'card' | 'language' | 'mayWrite'>

/** What ties a person to customers, what they were told, and what they have forbidden. */
export function Sides({ card, language, mayWrite }: Side) {
  const add = (segment: string) => (mayWrite ? `/people/${card.id}/${segment}/new` : undefined)
  return (
    <>
      <Pieces
        id="ties"
        table="affiliation"
        title={texts.customership}
        none={texts.noTies}
        add={add('affiliations')}
        language={language}
        pieces={card.ties.map((tie) => ({
          key: tie.id,
          what: <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>,
          second: [
            tie.unit,
            tie.job_title,
            ...tie.roles
              .filter(({ ended_on }) => ended_on === null)
              .map(({ role }) => say(choiceText('affiliation_role', 'role', role), language)),
            daysOf(tie),
          ]
            .filter(Boolean)
            .join(' · '),
          actions: (
            <>
              <LinkButton look="text" href={`/affiliations/${tie.id}`}>
                {say(texts.roles, language)}
                <span class="hidden">: {tie.organisation}</span>
              </LinkButton>
              {mayWrite && tie.ended_on === null && (
                <LinkButton look="text" href={`/affiliations/${tie.id}/departure`}>
                  {say(texts.departure, language)}
                  <span class="hidden">: {tie.organisation}</span>
                </LinkButton>
              )}
            </>
          ),
        }))}
      />
      <Told card={card} language={language} mayWrite={mayWrite} />
    </>
  )
}

function Told({ card, language, mayWrite }: Side) {
  const add = (segment: string) => (mayWrite ? `/people/${card.id}/${segment}/new` : undefined)
  return (
    <>
      <Pieces
        id="notices"
        table="notice_given"
        title={texts.notices}
        none={texts.noNotices}
        add={add('notices')}
        language={language}
        foot={
          card.notices.length === 0
            ? `${say(texts.noticeBy, language)} ${formatDay(card.notice_due_on)}.`
            : undefined
        }
        pieces={card.notices.map((given) => ({
          key: given.id,
          what: `${say(choiceText('notice_given', 'notice', given.notice), language)}, ${given.version}`,
          second: [
            formatDay(given.given_on),
            say(choiceText('notice_given', 'channel', given.channel), language),
            say(pageTexts.languages[given.language], language),
          ].join(' · '),
        }))}
      />
      <Pieces
        id="objections"
        table="objection"
        title={texts.objections}
        none={texts.noObjections}
        add={add('objections')}
        language={language}
        pieces={card.objections.map((objection) => ({
          key: objection.id,
          what: say(choiceText('objection', 'against', objection.against), language),
          second: formatDay(objection.received_on),
        }))}
      />
    </>
  )
}
