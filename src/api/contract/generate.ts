/**
 * Writes what is derived from the contract: `openapi.json`, the TypeScript types that the browser code and
 * the npm package use (so that neither needs the schema library), and the shapes that the browser checks
 * answers against. Run by `npm run generate`; a test fails when the files are not current.
 */
import { writeFile } from 'node:fs/promises';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import type { TSchema } from 'typebox';
import { dayPattern, instantPattern } from './formats.ts';
import { operations, type Operation } from './operations.ts';
import { rolesOf, type StaffOperationId } from './staff-roles.ts';
import { Problem } from './problem.ts';
import { DatesChange, DeskProgramme, ProgrammePlan } from './programme-desk.ts';
import { ActivitiesPage, Activity, ActivityPage } from './activity.ts';
import { Booking, BookingAccess, Hold } from './booking.ts';
import { Campaign, CampaignsPage, MoneyTotal } from './campaign.ts';
import { ConsultationPage, StaffConsultations } from './consultation.ts';
import { CampaignEntries, CampaignEntry, DonationsReport } from './campaign-desk.ts';
import { Call, Calls } from './call.ts';
import { CallerBooking, StaffBookings } from './caller.ts';
import { DayBooking, DayBookings, StaffDay, WalkIn } from './day.ts';
import { Figures } from './figures.ts';
import { ScannedBooking } from './scan.ts';
import { ServiceDays, Slot, SlotsPage } from './service.ts';
import { ServiceChange } from './desk.ts';
import { Holidays, HolidaysChange } from './holidays.ts';
import { RoomChange } from './room-operations.ts';
import { ServiceWeek } from './service-week.ts';
import {
  Invitation,
  SignedIn,
  StaffAccount,
  StaffAccounts,
  StaffInvitation,
  StaffSession,
  StaffSessions,
} from './staff-account.ts';
import { StaffLogPage } from './staff-log.ts';

type Json = { [key: string]: unknown };

/** Pulls every schema with an `$id` out into `components` and leaves a `$ref` behind. */
function withReferences(
  schema: unknown,
  components: Map<string, Json>,
  reference: (id: string) => string,
): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, components, reference));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $id, ...rest } = schema as Json;
  const plain: Json = {};
  for (const [key, value] of Object.entries(rest)) plain[key] = withReferences(value, components, reference);
  if (typeof $id !== 'string') return plain;
  components.set($id, plain);
  return { $ref: reference($id) };
}

function toOpenApi(): Json {
  const components = new Map<string, Json>();
  const refer = (schema: TSchema) => withReferences(schema, components, (id) => `#/components/schemas/${id}`);
  const problem = {
    description: 'A problem with a stable `code` (RFC 9457).',
    content: { 'application/problem+json': { schema: refer(Problem) } },
  };
  const paths: Record<string, Json> = {};
  for (const [operationId, operation] of Object.entries(operations) as [string, Operation][]) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    const parameters: Json[] = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const query = operation.query as unknown as { properties: Json; required?: string[] } | undefined;
    for (const [name, schema] of Object.entries(query?.properties ?? {})) {
      parameters.push({ name, in: 'query', required: query?.required?.includes(name) ?? false, schema });
    }
    if (operation.keyed) {
      parameters.push({
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        schema: { type: 'string', minLength: 8, maxLength: 100 },
      });
    }
    const success = operation.success;
    const content =
      'media' in success
        ? { [success.media]: { schema: { type: 'string' } } }
        : { 'application/json': { schema: refer(success.schema) } };
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: {
        operationId,
        summary: operation.summary,
        parameters,
        ...(operation.body && {
          requestBody: { required: true, content: { 'application/json': { schema: refer(operation.body) } } },
        }),
        ...(operation.access !== 'public' && {
          security: [{ [operation.access === 'booking' ? 'manageToken' : 'staffToken']: [] }],
        }),
        ...(operation.access === 'staff' && { 'x-roles': rolesOf[operationId as StaffOperationId] }),
        responses: { [success.status]: { description: operation.summary, content }, default: problem },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'boai-widgets service center API',
      version: '1',
      description:
        'What a back end answers so that the widgets can run on it. Times carry the offset of the center; days are plain; ' +
        'durations say their unit. Reads carry `ETag` and `Date`; writes carry `Idempotency-Key`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: {
        manageToken: { type: 'http', scheme: 'bearer', description: 'The manage token of one booking.' },
        staffToken: { type: 'http', scheme: 'bearer', description: 'A staff token of the center.' },
      },
    },
  };
}

async function toTypes(): Promise<string> {
  const definitions = new Map<string, Json>();
  const roots = [
    ...Object.values(operations as Record<string, Operation>).flatMap((operation) => [
      operation.query,
      operation.body,
      'schema' in operation.success ? operation.success.schema : undefined,
    ]),
    Problem,
  ];
  for (const root of roots) if (root) withReferences(root, definitions, (id) => `#/definitions/${id}`);
  const closed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(closed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries([
            ...Object.entries(value).map(([key, item]) => [key, closed(item)]),
            ...('properties' in value ? [['additionalProperties', false]] : []),
          ])
        : value;
  return compile(
    {
      title: 'Contract',
      type: 'object',
      additionalProperties: false,
      definitions: closed(Object.fromEntries(definitions)) as Record<string, JSONSchema>,
    },
    'Contract',
    {
      bannerComment:
        '/** The types of the contract. Written by `npm run generate` from src/api/contract; do not edit. */',
      unreachableDefinitions: true,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 110 },
    },
  ).then((text) =>
    text
      .replace(/export interface Contract \{\}\n/, '')
      .replace(
        /\/\*\*\n \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/g,
        '',
      )
      .replace(
        / \*\n \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
        '',
      ),
  );
}

/** See `checkShape` for the grammar. */
function toShape(schema: Json): unknown {
  const union = schema['anyOf'] as Json[] | undefined;
  if (union) {
    const [value] = union.filter((member) => member['type'] !== 'null');
    const shape = toShape(value!);
    return typeof shape === 'string' ? `?${shape}` : ['?', shape];
  }
  // A long list of words is one that servers may extend: a reader has to be ready for a new one.
  if (Array.isArray(schema['enum'])) return schema['enum'].length > 8 ? 'string' : schema['enum'].join('|');
  switch (schema['type']) {
    case 'object': {
      const required = new Set(schema['required'] as string[] | undefined);
      return Object.fromEntries(
        Object.entries(schema['properties'] as Record<string, Json>)
          .filter(([key]) => required.has(key))
          .map(([key, value]) => [key, toShape(value)]),
      );
    }
    case 'array':
      return [toShape(schema['items'] as Json)];
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return schema['pattern'] === instantPattern
        ? 'instant'
        : schema['pattern'] === dayPattern
          ? 'day'
          : 'string';
    default:
      return String(schema['type']);
  }
}

const shapeBanner =
  '/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */\n' +
  "import type { Shape } from '../check-shape.ts';\n";

/** A module for the first look of each widget, and one for what comes after. A shape that another one contains is named there, not repeated. */
function toShapes(): Record<
  | 'center'
  | 'activities'
  | 'slots'
  | 'consultation'
  | 'campaigns'
  | 'later'
  | 'desk'
  | 'programme'
  | 'office'
  | 'calls'
  | 'hours'
  | 'team',
  string
> {
  const known = new Map<string, string>();
  const print = (shape: unknown): string => {
    if (typeof shape === 'string') return `'${shape}'`;
    const text = Array.isArray(shape)
      ? `[${shape.map(print).join(', ')}]`
      : `{ ${Object.entries(shape as Json)
          .map(([key, value]) => `${key}: ${print(value)}`)
          .join(', ')} }`;
    return known.get(text) ?? text;
  };
  const declare = (schemas: Record<string, unknown>): string =>
    Object.entries(schemas)
      .map(([name, schema]) => {
        const text = print(toShape(schema as Json));
        known.set(text, `${name}Shape`);
        return `export const ${name}Shape: Shape = ${text};\n`;
      })
      .join('');
  const { center } = ActivitiesPage.properties;
  // By itself, for a bundler takes a module whole: no first screen is to carry the shape of another one's answer.
  const withCenter = `import { centerShape } from './center-shape.ts';\n`;
  return {
    center: `${shapeBanner}\n${declare({ center })}`,
    activities: `${shapeBanner}${withCenter}\n${declare({ activity: Activity, activitiesPage: ActivitiesPage })}`,
    slots: `${shapeBanner}${withCenter}\n${declare({ slot: Slot, serviceDays: ServiceDays, slotsPage: SlotsPage })}`,
    consultation: `${shapeBanner}${withCenter}import { serviceDaysShape } from './slot-shapes.ts';\n\n${declare({ consultationPage: ConsultationPage })}`,
    campaigns: `${shapeBanner}${withCenter}\n${declare({ moneyTotal: MoneyTotal, campaign: Campaign, campaignsPage: CampaignsPage })}`,
    later: `${shapeBanner}import { activityShape } from './activity-shapes.ts';\n${withCenter}\n${declare({ activityPage: ActivityPage, booking: Booking, bookingAccess: BookingAccess, hold: Hold, problem: Problem })}`,
    desk: `${shapeBanner}\n${declare({ invitation: Invitation, staffSession: StaffSession, signedIn: SignedIn, dayBooking: DayBooking, dayBookings: DayBookings, scannedBooking: ScannedBooking, walkIn: WalkIn, staffDay: StaffDay })}`,
    programme: `${shapeBanner}import { activityShape } from './activity-shapes.ts';

${declare({ programmePlan: ProgrammePlan, deskProgramme: DeskProgramme, datesChange: DatesChange })}`,
    office: `${shapeBanner}import { campaignShape } from './campaign-shapes.ts';

${declare({ figures: Figures, campaignEntry: CampaignEntry, campaignEntries: CampaignEntries, donationsReport: DonationsReport, staffConsultations: StaffConsultations })}`,
    hours: `${shapeBanner}import { slotShape } from './slot-shapes.ts';\n\n${declare({ serviceChange: ServiceChange, serviceWeek: ServiceWeek, holidays: Holidays, holidaysChange: HolidaysChange, roomChange: RoomChange })}`,
    team: `${shapeBanner}\n${declare({ staffAccount: StaffAccount, staffAccounts: StaffAccounts, staffInvitation: StaffInvitation, staffSessions: StaffSessions, staffLogPage: StaffLogPage })}`,
    calls: `${shapeBanner}\n${declare({ call: Call, calls: Calls, callerBooking: CallerBooking, staffBookings: StaffBookings })}`,
  };
}

async function formatted(text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'typescript' });
}

/** The derived files: path under src/api → content. */
export async function generate(): Promise<Record<string, string>> {
  const shapes = toShapes();
  return {
    'openapi.json': `${JSON.stringify(toOpenApi(), null, 2)}\n`,
    'generated/types.ts': await formatted(await toTypes()),
    'generated/center-shape.ts': await formatted(shapes.center),
    'generated/activity-shapes.ts': await formatted(shapes.activities),
    'generated/slot-shapes.ts': await formatted(shapes.slots),
    'generated/consultation-shapes.ts': await formatted(shapes.consultation),
    'generated/campaign-shapes.ts': await formatted(shapes.campaigns),
    'generated/later-shapes.ts': await formatted(shapes.later),
    'generated/desk-shapes.ts': await formatted(shapes.desk),
    'generated/hours-shapes.ts': await formatted(shapes.hours),
    'generated/team-shapes.ts': await formatted(shapes.team),
    'generated/programme-shapes.ts': await formatted(shapes.programme),
    'generated/office-shapes.ts': await formatted(shapes.office),
    'generated/call-shapes.ts': await formatted(shapes.calls),
  };
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(await generate())) {
    await writeFile(new URL(`../${path}`, import.meta.url), content);
  }
}
