import { Field } from './field.tsx'
import { ErrorSummary, FieldSet, Form } from './form.tsx'
import type { Say } from './gallery-frame.tsx'
import { Button, LinkButton, Panel } from './parts.tsx'

/** A form with every kind of field. */
export function Fields(props: { t: Say }) {
  const { t } = props
  return (
    <Panel id="fields" title={t('Lomake', 'Formulär', 'Form')}>
      <Form
        action="#"
        guarded
        errors={<Errors t={t} />}
        actions={[
          <Button key="save" look="primary">
            {t('Tallenna', 'Spara', 'Save')}
          </Button>,
          <LinkButton key="back" href="#back" back>
            {t('Peruuta', 'Avbryt', 'Cancel')}
          </LinkButton>,
        ]}
      >
        <Lines t={t} />
        <Choices t={t} />
        <Contact t={t} />
        <Rest t={t} />
      </Form>
    </Panel>
  )
}

function Errors(props: { t: Say }) {
  const { t } = props
  return (
    <ErrorSummary
      title={t('Korjaa kaksi kohtaa', 'Rätta två punkter', 'Mend two things')}
      errors={[
        { name: 'day', text: wrongDay(t) },
        { name: 'kind', text: t('Valitse asiakkaan laji.', 'Välj kundtyp.', 'Choose the kind of customer.') },
      ]}
    />
  )
}

function wrongDay(t: Say): string {
  return t(
    'Kirjoita päivä muodossa 31.12.2026.',
    'Skriv dagen i formen 31.12.2026.',
    'Write the day as 31.12.2026.',
  )
}

function Lines(props: { t: Say }) {
  const { t } = props
  const must = t('pakollinen', 'obligatorisk', 'required')
  return (
    <>
      <Field
        kind="text"
        name="name"
        label={t(
          'Organisaation virallinen nimi',
          'Organisationens officiella namn',
          'Official name of the organisation',
        )}
        must={must}
        value="Ylivieskan seutukunnan koulutuskuntayhtymä"
        hint={t(
          'Niin kuin yritys- ja yhteisötietojärjestelmässä',
          'Som i företags- och organisationsdatasystemet',
          'As in the business register',
        )}
      />
      <Field
        kind="day"
        name="day"
        label={t('Sopimus alkaa', 'Avtalet börjar', 'Contract begins')}
        value="31.2.2026"
        error={wrongDay(t)}
        must={must}
      />
      <Field kind="phone" name="phone" label={t('Puhelin', 'Telefon', 'Phone')} value="044 123 4567" />
      <Field
        kind="number"
        name="share"
        label={t('Omistusosuus', 'Ägarandel', 'Share')}
        value="12,5"
        unit="%"
      />
    </>
  )
}

function Choices(props: { t: Say }) {
  const { t } = props
  const kinds = customerKinds(t)
  return (
    <>
      <Field
        kind="choice"
        name="language"
        label={t('Asiointikieli', 'Kontaktspråk', 'Language')}
        options={[
          { value: 'fi', label: 'suomi' },
          { value: 'sv', label: 'svenska' },
        ]}
        value="fi"
      />
      <Field
        kind="radios"
        name="kind"
        label={t('Asiakkaan laji', 'Kundtyp', 'Kind of customer')}
        options={kinds}
        must={t('pakollinen', 'obligatorisk', 'required')}
        error={t('Valitse asiakkaan laji.', 'Välj kundtyp.', 'Choose the kind of customer.')}
      />
      <Field
        kind="checkboxes"
        name="channels"
        label={t('Yhteydenottotavat', 'Kontaktsätt', 'Channels')}
        options={kinds}
        values={['kunta']}
      />
    </>
  )
}

function customerKinds(t: Say) {
  return [
    {
      value: 'kunta',
      label: t('Kunta tai kuntayhtymä', 'Kommun eller samkommun', 'Municipality or joint authority'),
      hint: t(
        'Myös hyvinvointialue ja kuntaomisteinen yhtiö',
        'Även välfärdsområde',
        'Also a wellbeing services county',
      ),
    },
    { value: 'yritys', label: t('Yritys', 'Företag', 'Company') },
  ]
}

function Contact(props: { t: Say }) {
  const { t } = props
  return (
    <Field
      kind="pick"
      name="contact"
      label={t('Vastuullinen yhteyshenkilö', 'Ansvarig kontaktperson', 'Responsible contact')}
      value="Hämä"
      options={['Päivi Hämäläinen', 'Pekka Hämäri']}
      find={{ name: 'find', label: t('Hae', 'Sök', 'Find') }}
      found={{
        name: 'contact-id',
        label: t('Löytyneet', 'Funna', 'Found'),
        value: '1',
        options: [
          { value: '1', label: 'Päivi Hämäläinen', hint: 'Nivalan kaupunki' },
          { value: '2', label: 'Pekka Hämäri', hint: 'Sievin kunta' },
        ],
      }}
    />
  )
}

function Rest(props: { t: Say }) {
  const { t } = props
  return (
    <>
      <Field
        kind="textarea"
        name="note"
        label={t('Muistiinpano', 'Anteckning', 'Note')}
        rows={3}
        hint={t(
          'Älä kirjoita terveystietoja: ne eivät kuulu rekisteriin.',
          'Skriv inte hälsouppgifter.',
          'No health data: it does not belong here.',
        )}
      />
      <Field
        kind="file"
        name="file"
        label={t('Allekirjoitettu sopimus', 'Undertecknat avtal', 'Signed contract')}
        accept=".pdf"
      />
      <FieldSet legend={t('Luvat', 'Tillstånd', 'Permissions')}>
        <Field
          kind="checkbox"
          name="terms"
          label={t(
            'Sopimuksen tekijä on saanut tietosuojaselosteen',
            'Avtalsparten har fått beskrivningen',
            'The signatory has been given the notice',
          )}
          isChecked
        />
        <Field
          kind="text"
          name="locked"
          label={t('Asiakasnumero', 'Kundnummer', 'Customer number')}
          value="1252"
          disabled
        />
      </FieldSet>
    </>
  )
}
