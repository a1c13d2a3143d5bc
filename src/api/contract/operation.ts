/** What the contract says of a request. */
import type { TSchema } from 'typebox';

export interface Operation {
  readonly method: 'GET' | 'POST';
  /** Fastify's spelling: `:name` is a path parameter. `{center}` may be `default` on a server with one center. */
  readonly path: string;
  readonly summary: string;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Status and schema of the answer to a request that succeeds. */
  readonly success:
    | { readonly status: 200 | 201; readonly schema: TSchema }
    | { readonly status: 200; readonly media: string };
  /** Who may call: everybody, the holder of a booking's manage token or a hold's token, or staff with a token of the center. */
  readonly access: 'public' | 'booking' | 'staff';
  /** Whether the request must carry `Idempotency-Key`. */
  readonly keyed?: true;
  /** A page repeats it by itself, so it does not keep a session alive. */
  readonly isPolled?: true;
}

export const centerPath = '/api/v1/centers/:center';
