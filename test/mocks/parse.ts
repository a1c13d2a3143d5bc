/** Reads what a caller sent, as the schemas of the contract describe it; anything else is refused by field. */
import type {
  ActivitiesQuery,
  BookingLookup,
  BookSlotRequest,
  ConsultationContent,
  ConsultationQuery,
  ConsultationRequest,
  HoldRequest,
  PartySizeRequest,
  RescheduleRequest,
  SafeContact,
  SealedContent,
  SignUpRequest,
  SlotsQuery,
} from '../../src/api/generated/types.ts';
import { invalid, Refusal } from './refusal.ts';

export function readQuery(search: URLSearchParams): ActivitiesQuery {
  const query: ActivitiesQuery = {};
  for (const field of ['from', 'to', 'category', 'text'] as const) {
    const value = search.get(field);
    if (value === null) continue;
    if ([...value].length > 60) throw invalid(field, 'is longer than 60 characters');
    query[field] = value;
  }
  const withPlaces = search.get('withPlaces');
  if (withPlaces === null) return query;
  if (withPlaces !== 'true' && withPlaces !== 'false') throw invalid('withPlaces', 'is not a boolean');
  return { ...query, withPlaces: withPlaces === 'true' };
}

export function readSlotsQuery(search: URLSearchParams): SlotsQuery {
  return readTexts(search, ['from', 'to', 'service']);
}

export function readConsultationQuery(search: URLSearchParams): ConsultationQuery {
  return readTexts(search, ['from', 'to']);
}

function readTexts<Field extends string>(
  search: URLSearchParams,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const query: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = search.get(field);
    if (value === null) continue;
    if ([...value].length > 40) throw invalid(field, 'is longer than 40 characters');
    query[field] = value;
  }
  return query;
}

export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('unsupported_media_type');
  }
  try {
    return await request.json();
  } catch {
    throw invalid('', 'is not JSON');
  }
}

type Check = (value: unknown) => boolean;

const isText =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= min && [...value].length <= max;
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const isLeftOutOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isParty: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 99;
const isBoolean: Check = (value) => typeof value === 'boolean';

const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isListOf =
  (max: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);
const isBase64url =
  (max: number): Check =>
  (value) =>
    isText(1, max)(value) && /^[A-Za-z0-9_-]+$/.test(value as string);
/** With these members and no others. */
const isObjectOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((member) => member in checks) &&
    Object.entries(checks).every(([member, check]) => check((value as Record<string, unknown>)[member]));

const ageBands: readonly unknown[] = [
  'under14',
  '14to17',
  '18to59',
  '60to64',
  '65plus',
] satisfies BookSlotRequest['ageBand'][];

const personChecks = {
  name: isText(1, 60),
  phone: isText(1, 40),
  partySize: isParty,
  attendeeName: isNullOr(isText(1, 60)),
  noticeVersion: isText(0, 40),
} satisfies Partial<Record<keyof SignUpRequest, Check>>;

const signUpChecks: Readonly<Record<keyof SignUpRequest, Check>> = {
  ...personChecks,
  isUnder14: isLeftOutOr(isBoolean),
  guardianConsent: isLeftOutOr(isBoolean),
};

const bookSlotChecks: Readonly<Record<keyof BookSlotRequest, Check>> = {
  ...personChecks,
  hold: isNullOr(isText(0, 300)),
  items: isListOf(50, isText(0, 40)),
  ageBand: isNullOr((value) => ageBands.includes(value)),
  isUnder14: isBoolean,
  guardianConsent: isBoolean,
  healthNoticeVersion: isNullOr(isText(0, 40)),
};

const isContact = isObjectOf({
  phone: isText(1, 40),
  safeTimes: isListOf(4, isOneOf('morning', 'noon', 'afternoon', 'evening')),
  mayBeNamed: isBoolean,
} satisfies Record<keyof SafeContact, Check>);

const isContent = isObjectOf({
  name: isText(1, 60),
  contact: isNullOr(isContact),
  counsellorId: isNullOr(isText(0, 40)),
  counsellorGender: isNullOr(isOneOf('female', 'male')),
  topicId: isNullOr(isText(0, 40)),
  isFirstVisit: isNullOr(isBoolean),
} satisfies Record<keyof ConsultationContent, Check>);

const isSealed = isObjectOf({
  keyId: isText(1, 40),
  encapsulated: isBase64url(120),
  ciphertext: isBase64url(4_000),
} satisfies Record<keyof SealedContent, Check>);

const consultationChecks: Readonly<Record<keyof ConsultationRequest, Check>> = {
  hold: isNullOr(isText(0, 300)),
  ageBand: isOneOf('under14', '14to17', '18plus'),
  guardianConsent: isBoolean,
  noticeVersion: isText(0, 40),
  confidentialityVersion: isText(0, 40),
  content: isNullOr(isContent),
  sealed: isNullOr(isSealed),
  filledMs: (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647,
  website: isText(0, 200),
};

const holdChecks: Readonly<Record<keyof HoldRequest, Check>> = {
  partySize: isParty,
  replaces: isNullOr(isText(0, 300)),
};

const lookupChecks: Readonly<Record<keyof BookingLookup, Check>> = {
  code: isText(1, 20),
  phone: isText(0, 40),
};

/** @throws Refusal `validation_failed` that names every wrong, missing or unknown member. */
function checkMembers(body: unknown, checks: Readonly<Record<string, Check>>): void {
  if (typeof body !== 'object' || body === null) throw invalid('', 'is not an object');
  const members = new Map(Object.entries(body));
  const errors = [
    ...Object.keys(checks).filter((member) => !checks[member]!(members.get(member))),
    ...[...members.keys()].filter((member) => !(member in checks)),
  ].map((field) => ({ field, reason: 'is not as the contract describes it' }));
  if (errors.length > 0) throw new Refusal('validation_failed', { errors });
}

export function readSignUp(body: unknown): SignUpRequest {
  checkMembers(body, signUpChecks);
  return body as SignUpRequest;
}

export function readBookSlot(body: unknown): BookSlotRequest {
  checkMembers(body, bookSlotChecks);
  return body as BookSlotRequest;
}

export function readConsultation(body: unknown): ConsultationRequest {
  checkMembers(body, consultationChecks);
  return body as ConsultationRequest;
}

export function readHold(body: unknown): HoldRequest {
  checkMembers(body, holdChecks);
  return body as HoldRequest;
}

export function readReschedule(body: unknown): RescheduleRequest {
  checkMembers(body, { to: isText(0, 64) });
  return body as RescheduleRequest;
}

export function readPartySize(body: unknown): PartySizeRequest {
  checkMembers(body, { partySize: isParty });
  return body as PartySizeRequest;
}

export function readLookup(body: unknown): BookingLookup {
  checkMembers(body, lookupChecks);
  return body as BookingLookup;
}
