/** Guesses at somebody's booking, by code and by token: at one that is there, and at none. */
import { randomBytes } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { createCaller } from '../contract/caller.ts';
import { aSignUp, type TestServer } from '../support/server.ts';

export interface Guesses {
  readonly by: 'code' | 'token';
  /** Of a booking that is there, with a wrong phone or signature. */
  wrong(): Promise<LightMyRequestResponse>;
  unknown(): Promise<LightMyRequestResponse>;
}

/** Signs somebody up for `dance` first. */
export async function guessesAt({ app, base }: TestServer): Promise<readonly Guesses[]> {
  const { ask } = createCaller(base, fetch);
  const { booking, manageToken } = await ask('signUp', { activity: 'dance', body: aSignUp() });
  const find = (code: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/centers/meiyuan/bookings/find',
      payload: { code, phone: '13912345678' },
    });
  const load = (id: string) =>
    app.inject({
      url: '/api/v1/centers/meiyuan/bookings/current',
      headers: { authorization: `Bearer ${id}.${randomBytes(32).toString('base64url')}` },
    });
  return [
    { by: 'code', wrong: () => find(booking.code), unknown: () => find('ABCD2345') },
    {
      by: 'token',
      wrong: () => load(manageToken.split('.')[0]!),
      unknown: () => load('a'.repeat(booking.id.length)),
    },
  ];
}
