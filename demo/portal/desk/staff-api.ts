/** The published staff API as this page asks it: each answer checked, the session's token in memory only. */
import { checkShape, type Shape } from '../../../src/api/check-shape.ts';
import { ApiError } from '../../../src/api/errors.ts';
import { invitationShape, signedInShape, staffSessionShape } from '../../../src/api/generated/desk-shapes.ts';
import type {
  AcceptInvitation,
  Invitation,
  SignedIn,
  StaffSession,
} from '../../../src/api/generated/types.ts';
import { toError } from '../../../src/api/refusal.ts';

export interface Ask {
  readonly body?: unknown;
  /** For what must not be done twice. */
  readonly key?: string;
  /** Of the answer that is here already. */
  readonly tag?: string | undefined;
  /** The answer is a file, which is text and no JSON. */
  readonly isFile?: true;
}

export interface Answer {
  /** undefined: as before. */
  readonly body: unknown;
  readonly tag: string | undefined;
}

const timeoutMs = 15_000;

export class StaffApi {
  readonly #base: string;
  #token: string | undefined;
  /** Opens nothing, and is forgotten with the page: whoever signs in again here is not slowed down by others. */
  #deviceToken: string | null = null;
  readonly #onEnded: () => void;
  #clockOffset = 0;

  /** `onEnded`: the server knows the session no more, whatever was asked. */
  constructor(centerId: string, onEnded: () => void) {
    this.#base = `/api/v1/centers/${encodeURIComponent(centerId)}`;
    this.#onEnded = onEnded;
  }

  /** By the server's clock, which rules. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  async findInvitation(invitationToken: string): Promise<Invitation> {
    return (await this.post('/staff/invitations/find', invitationShape, { invitationToken })) as Invitation;
  }

  async acceptInvitation(request: AcceptInvitation): Promise<StaffSession> {
    return this.#enter((await this.post('/staff/invitations/accept', signedInShape, request)) as SignedIn);
  }

  async signIn(name: string, passphrase: string): Promise<StaffSession> {
    const request = { name, passphrase, deviceToken: this.#deviceToken };
    return this.#enter((await this.post('/staff/sign-in', signedInShape, request)) as SignedIn);
  }

  #enter({ sessionToken, deviceToken, session }: SignedIn): StaffSession {
    this.#token = sessionToken;
    this.#deviceToken = deviceToken;
    return session;
  }

  /** Here at once; at the server when it can be reached, else there by the idle time. */
  signOut(): void {
    const ended = this.post('/staff/session/end', {}, undefined);
    this.forget();
    ended.catch(() => {});
  }

  /** The session has ended. */
  forget(): void {
    this.#token = undefined;
  }

  /** Counts as use. */
  async loadSession(): Promise<StaffSession> {
    return (await this.ask('/staff/session', staffSessionShape, {})).body as StaffSession;
  }

  /** Answers with what came, checked. */
  async post(path: string, shape: Shape, body: unknown): Promise<unknown> {
    return (await this.ask(path, shape, { body: body ?? {} })).body;
  }

  /** For what is read again and again (`tag`), or must not be done twice (`key`). */
  async ask(path: string, shape: Shape, { body, key, tag, isFile }: Ask): Promise<Answer> {
    const token = this.#token;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeoutMs);
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.#base + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(tag !== undefined && { 'if-none-match': tag }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
        signal: abort.signal,
      });
      text = await response.text();
    } catch {
      throw new ApiError(abort.signal.aborted ? 'timeout' : 'network', 'no answer');
    } finally {
      clearTimeout(timer);
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!isNaN(date)) this.#clockOffset = date - Date.now();
    const answer = { tag: response.headers.get('etag') ?? undefined };
    if (response.status === 304) return { ...answer, body: undefined };
    const parsed = isFile && response.ok ? text : parse(text);
    if (!response.ok) {
      const error = toError(response, parsed, date);
      // Of the session that is still in use here: another one may have begun meanwhile.
      if (error.code === 'unauthorized' && token !== undefined && token === this.#token) this.#onEnded();
      throw error;
    }
    checkShape(parsed, shape, 'answer');
    return { ...answer, body: parsed };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An error page, or half an answer.
    return undefined;
  }
}
