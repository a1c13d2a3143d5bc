/** Reads what a caller sent, as the schemas of the contract describe it; anything else is refused by field. */
import type { ActivitiesQuery, BookingLookup, SignUpRequest } from '../../src/api/generated/types.ts';
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

const signUpChecks: Readonly<Record<keyof SignUpRequest, Check>> = {
  name: isText(1, 60),
  phone: isText(1, 40),
  partySize: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 99,
  attendeeName: isNullOr(isText(1, 60)),
  noticeVersion: isText(0, 40),
};

const lookupChecks: Readonly<Record<keyof BookingLookup, Check>> = {
  code: isText(1, 20),
  phone: isText(1, 40),
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

export function readLookup(body: unknown): BookingLookup {
  checkMembers(body, lookupChecks);
  return body as BookingLookup;
}
