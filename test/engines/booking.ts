/** A booking that has been made elsewhere. */
import assert from 'node:assert/strict';
import type { ActivitiesPage, BookingAccess } from '../../src/api/generated/types.ts';
import type { Portal } from '../support/portal.ts';
import { aSignUp } from '../support/server.ts';

/** Signs 张老师 up for 广场舞教学; answers with the fragment that opens the booking. */
export async function bookByApi({ address }: Portal): Promise<string> {
  const api = `${address}api/v1/centers/meiyuan`;
  const { activities, center } = (await (await fetch(`${api}/activities`)).json()) as ActivitiesPage;
  const { id } = activities.find(({ title }) => title === '广场舞教学')!;
  const answer = await fetch(`${api}/activities/${id}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'made-elsewhere' },
    body: JSON.stringify(aSignUp({ name: '张老师', noticeVersion: center.notice.version })),
  });
  const text = await answer.text();
  assert.equal(answer.status, 201, text);
  return new URL((JSON.parse(text) as BookingAccess).manageUrl).hash;
}
