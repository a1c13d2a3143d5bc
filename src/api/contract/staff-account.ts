/** Named staff accounts: how somebody becomes one of the staff, signs in, and stays signed in. */
import { Type } from 'typebox';
import { Count, Instant, Nullable } from './formats.ts';
import { staffRoles } from './staff-roles.ts';

export const StaffRole = Type.Enum([...staffRoles], {
  $id: 'StaffRole',
  description:
    '`desk` serves residents · `counsellor` reads consultations · `editor` keeps programme, services and books, too · `owner` makes accounts, too. What each may ask: `x-roles` of the operations.',
});

const Name = Type.String({ minLength: 1, maxLength: 60, description: 'As colleagues know them.' });
const Roles = Type.Array(StaffRole, { minItems: 1, maxItems: 4, uniqueItems: true });
const Passphrase = Type.String({
  minLength: 1,
  maxLength: 200,
  description:
    'At least 15 letters, a Chinese character counts as two; a new one that is easily guessed is refused.',
});
const Secret = (description: string) => Type.String({ minLength: 1, maxLength: 300, description });

export const StaffAccount = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    roles: Type.Array(StaffRole),
    state: Type.Enum(['invited', 'active', 'disabled'], {
      description: '`invited`: has no passphrase yet, or is to set a new one.',
    }),
    createdAt: Instant('When it was made.'),
    signedInAt: Nullable(Instant('Last sign-in.')),
  },
  { $id: 'StaffAccount' },
);

const OpenSessions = Type.Object(
  { accountId: Type.String(), sessions: Count('In how many places.'), seenAt: Instant('Last use.') },
  { $id: 'OpenSessions' },
);

export const StaffAccounts = Type.Object(
  {
    accounts: Type.Array(StaffAccount),
    signedIn: Type.Array(OpenSessions, { description: 'Who of them is signed in now.' }),
  },
  { $id: 'StaffAccounts' },
);

export const NewStaffAccount = Type.Object(
  { name: Name, roles: Roles },
  { $id: 'NewStaffAccount', additionalProperties: false },
);

export const ChangeStaffAccount = Type.Object(
  {
    roles: Type.Optional(Roles),
    isDisabled: Type.Optional(
      Type.Boolean({ description: 'true: nobody can sign in by it, and its sessions end.' }),
    ),
  },
  { $id: 'ChangeStaffAccount', additionalProperties: false },
);

export const StaffInvitation = Type.Object(
  {
    account: StaffAccount,
    invitationToken: Type.String({
      description: 'Lets its holder set the passphrase, once; shown only here. For the fragment of a link.',
    }),
    expiresAt: Instant('Until when.'),
  },
  { $id: 'StaffInvitation' },
);

export const InvitationLookup = Type.Object(
  { invitationToken: Secret('From the link.') },
  { $id: 'InvitationLookup', additionalProperties: false },
);

export const Invitation = Type.Object(
  {
    name: Nullable(Type.String({ description: 'null: whoever accepts chooses one.' })),
    roles: Type.Array(StaffRole),
    expiresAt: Instant('Until when it can be accepted.'),
  },
  { $id: 'Invitation' },
);

export const AcceptInvitation = Type.Object(
  {
    invitationToken: Secret('From the link.'),
    name: Nullable(Name),
    passphrase: Passphrase,
  },
  { $id: 'AcceptInvitation', additionalProperties: false },
);

export const SignIn = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    passphrase: Passphrase,
    deviceToken: Nullable(
      Secret('From an earlier sign-in on this device: it is not slowed down by what others try.'),
    ),
  },
  { $id: 'SignIn', additionalProperties: false },
);

export const StaffSession = Type.Object(
  {
    accountId: Nullable(Type.String({ description: 'null: a token, which nobody has signed in by.' })),
    name: Type.String(),
    roles: Type.Array(StaffRole),
    idleMinutes: Type.Integer({
      description:
        'The session ends after so long without use. Reads that a page repeats by itself are no use.',
    }),
    endsAt: Nullable(Instant('When it ends in any case.')),
  },
  { $id: 'StaffSession' },
);

export const SignedIn = Type.Object(
  {
    sessionToken: Type.String({
      description: 'Sent as `Authorization: Bearer …`. To be held in memory only.',
    }),
    deviceToken: Type.String({
      description: 'Opens nothing. May be kept on a device that this member of the staff alone uses.',
    }),
    session: StaffSession,
  },
  { $id: 'SignedIn' },
);

export const ChangePassphrase = Type.Object(
  { current: Passphrase, passphrase: Passphrase },
  { $id: 'ChangePassphrase', additionalProperties: false },
);

export const StaffSessions = Type.Object(
  {
    sessions: Type.Array(
      Type.Object({
        id: Type.String(),
        startedAt: Instant('Sign-in.'),
        seenAt: Instant('Last use.'),
        isCurrent: Type.Boolean({ description: 'The one that asks.' }),
      }),
    ),
  },
  { $id: 'StaffSessions' },
);
