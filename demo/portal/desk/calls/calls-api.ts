/** What the call list asks of the staff API. */
import { callerBookingShape, callsShape } from '../../../../src/api/generated/call-shapes.ts';
import type { Call, Calls, PutOffCall } from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

type List = readonly Call[];

/** `calls` is undefined when they are as before. */
export async function loadCalls(
  api: StaffApi,
  tag: string | undefined,
): Promise<{ readonly calls: List | undefined; readonly tag: string | undefined }> {
  const answer = await api.ask('/staff/calls', callsShape, { tag });
  return { calls: (answer.body as Calls | undefined)?.calls, tag: answer.tag };
}

async function act(api: StaffApi, { id }: Call, path: string, body: unknown): Promise<List> {
  const answer = await api.post(`/staff/calls/${encodeURIComponent(id)}/${path}`, callsShape, body);
  return (answer as Calls).calls;
}

export async function ringCall(api: StaffApi, call: Call, isRinging: boolean): Promise<List> {
  return act(api, call, 'ring', { isRinging });
}

export async function putOffCall(api: StaffApi, call: Call, body: PutOffCall): Promise<List> {
  return act(api, call, 'tries', body);
}

export async function finishCall(api: StaffApi, call: Call): Promise<List> {
  return act(api, call, 'done', undefined);
}

/** The answer to an offer, given on the phone; the call leaves the list by it. */
export async function answerOffer(
  api: StaffApi,
  { booking, placeId }: Call,
  isWanted: boolean,
): Promise<void> {
  const path = `/staff/bookings/${encodeURIComponent(booking.bookingId)}/${isWanted ? 'accept' : 'cancel'}-for-caller`;
  await api.post(path, callerBookingShape, { caller: null, seen: { status: 'offered', placeId } });
}
