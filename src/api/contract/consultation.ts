/**
 * A consultation: a slot of the consultation room, signed up for in confidence. What is asked for is fixed here, so that
 * no center's settings can add to it: no free text about the problem, no ID number, no diagnosis, no questionnaire.
 */
import { Type } from 'typebox';
import { Day, Instant, Nullable } from './formats.ts';
import { Service, SlotsPage } from './service.ts';

export const HelpLine = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    phone: Type.String({ minLength: 3, maxLength: 40 }),
    hours: Nullable(Type.String({ maxLength: 120, description: 'When somebody answers, in words.' })),
  },
  {
    $id: 'HelpLine',
    additionalProperties: false,
    description: 'A number that a person in distress can call.',
  },
);

export const Counsellor = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' }),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    gender: Type.Enum(['female', 'male']),
    introduction: Nullable(Type.String({ maxLength: 500 })),
  },
  { $id: 'Counsellor', additionalProperties: false },
);

export const Topic = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' }),
    name: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { $id: 'Topic', additionalProperties: false, description: 'A broad one, to choose or not to say.' },
);

export const Confidentiality = Type.Object(
  {
    version: Type.String({ minLength: 1, maxLength: 40 }),
    text: Type.String({ minLength: 1, maxLength: 1000, description: 'What is kept in confidence.' }),
    exceptions: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
      minItems: 1,
      maxItems: 10,
      description: 'When a counsellor has to speak: serious danger, a legal duty, harm to a minor.',
    }),
  },
  { $id: 'Confidentiality', additionalProperties: false },
);

export const ConsultationTerms = Type.Object(
  {
    isCallBack: Type.Boolean({
      description: 'A slot is a period in which a counsellor calls, not a visit.',
    }),
    counsellors: Type.Array(Counsellor, { maxItems: 30 }),
    topics: Type.Array(Topic, { maxItems: 20 }),
    helpLines: Type.Array(HelpLine, {
      maxItems: 6,
      description: 'Local lines. The national ones are part of the widget, which no setting can change.',
    }),
    exitUrl: Nullable(
      Type.String({
        pattern: '^https://[^\\s]+$',
        maxLength: 300,
        description: 'Where "leave this page" leads: a neutral page, such as a weather report.',
      }),
    ),
    confidentiality: Confidentiality,
    retentionDays: Type.Integer({
      minimum: 0,
      maximum: 3650,
      description: 'Days after the appointment when the content is deleted.',
    }),
  },
  { $id: 'ConsultationTerms', additionalProperties: false },
);

export const SealingKey = Type.Object(
  {
    id: Type.String({ maxLength: 40 }),
    publicKey: Type.String({
      maxLength: 120,
      description: 'Point of P-256, uncompressed, base64url: DHKEM(P-256, HKDF-SHA256) of RFC 9180.',
    }),
    fingerprint: Type.String({ description: 'SHA-256 of the public key, hex; may be pinned on the tag.' }),
  },
  { $id: 'SealingKey', description: 'The public key of the counsellors.' },
);

export const ConsultationPage = Type.Object(
  {
    ...SlotsPage.properties,
    terms: ConsultationTerms,
    sealing: Nullable(SealingKey),
  },
  {
    $id: 'ConsultationPage',
    description:
      'The consultation service of a center and its slots of a range of days. With `sealing`, sign-ups are sealed in the browser.',
  },
);

export const ConsultationQuery = Type.Object(
  {
    from: Type.Optional(Day('First day; default today.')),
    to: Type.Optional(Day('Last day, included; default 13 days after `from`; at most 61 days after it.')),
  },
  { $id: 'ConsultationQuery' },
);

export const ConsultationContent = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 60,
      description: 'What to call the person; an alias is fine.',
    }),
    contact: Nullable(
      Type.Object(
        {
          phone: Type.String({ minLength: 1, maxLength: 40 }),
          safeTimes: Type.Array(Type.Enum(['morning', 'noon', 'afternoon', 'evening']), {
            maxItems: 4,
            description: 'When it is safe to call; empty: at any time.',
          }),
          mayBeNamed: Type.Boolean({
            description: 'Whether a caller may say who is calling when somebody else answers.',
          }),
        },
        { $id: 'SafeContact', additionalProperties: false },
      ),
    ),
    counsellorId: Nullable(Type.String({ maxLength: 40, description: 'null: whoever is there.' })),
    counsellorGender: Nullable(Type.Enum(['female', 'male'])),
    topicId: Nullable(Type.String({ maxLength: 40, description: 'null: rather not say.' })),
    isFirstVisit: Nullable(Type.Boolean()),
  },
  {
    $id: 'ConsultationContent',
    additionalProperties: false,
    description: 'For the counsellors alone. `contact` null: the resident calls, and quotes the code.',
  },
);

export const SealedContent = Type.Object(
  {
    keyId: Type.String({ minLength: 1, maxLength: 40 }),
    encapsulated: Type.String({
      minLength: 1,
      maxLength: 120,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'Encapsulated key, base64url.',
    }),
    ciphertext: Type.String({
      minLength: 1,
      maxLength: 4000,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'JSON of a ConsultationContent, padded with spaces to 2048 bytes; AES-256-GCM; base64url.',
    }),
  },
  {
    $id: 'SealedContent',
    additionalProperties: false,
    description:
      'HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; info `boai consultation 1`, aad the id of the center.',
  },
);

export const consultationAges = ['under14', '14to17', '18plus'] as const;

export const ConsultationRequest = Type.Object(
  {
    hold: Nullable(Type.String({ maxLength: 300, description: 'Token of a hold of this slot.' })),
    ageBand: Type.Enum([...consultationAges]),
    guardianConsent: Type.Boolean({
      description: 'A guardian agrees for a child under 14 (PIPL article 31).',
    }),
    noticeVersion: Type.String({ maxLength: 40 }),
    confidentialityVersion: Type.String({ maxLength: 40 }),
    content: Nullable(ConsultationContent),
    sealed: Nullable(SealedContent),
    filledMs: Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'How long the form was open; nobody fills it in within 3 seconds.',
    }),
    website: Type.String({
      maxLength: 200,
      description: 'Empty. A field that people do not see and robots fill in.',
    }),
  },
  {
    $id: 'ConsultationRequest',
    additionalProperties: false,
    description: 'Either `content` or, where the center has a sealing key, `sealed`.',
  },
);

export const StaffConsultation = Type.Object(
  {
    bookingId: Type.String(),
    code: Type.String(),
    status: Type.Enum(['waiting', 'offered', 'confirmed', 'cancelled']),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    ageBand: Type.Enum([...consultationAges]),
    content: Nullable(ConsultationContent),
    sealed: Nullable(SealedContent),
  },
  {
    $id: 'StaffConsultation',
    description:
      'The desk sees times and codes; `content` and `sealed` are for counsellors, null for the desk.',
  },
);

export const StaffConsultations = Type.Object(
  { consultations: Type.Array(StaffConsultation, { description: 'By start.' }) },
  { $id: 'StaffConsultations' },
);

export const SaveConsultation = Type.Object(
  {
    service: Service,
    terms: ConsultationTerms,
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
  },
  { $id: 'SaveConsultation', additionalProperties: false },
);
