/** What staff ask when they work through the call list. */
import { Calls, PutOffCall, RingCall } from './call.ts';
import { centerPath, type Operation } from './operation.ts';

export const callOperations = {
  loadCalls: {
    method: 'GET',
    path: `${centerPath}/staff/calls`,
    summary: 'Whom to call, about what, who is at it and who has tried.',
    success: { status: 200, schema: Calls },
    access: 'staff',
    isPolled: true,
  },
  ringCall: {
    method: 'POST',
    path: `${centerPath}/staff/calls/:call/ring`,
    summary: 'Say that one is ringing: colleagues see it for five minutes. Refused while a colleague is.',
    body: RingCall,
    success: { status: 200, schema: Calls },
    access: 'staff',
  },
  putOffCall: {
    method: 'POST',
    path: `${centerPath}/staff/calls/:call/tries`,
    summary: 'Nobody answered, or they asked for another time: the call stays on the list.',
    body: PutOffCall,
    success: { status: 200, schema: Calls },
    access: 'staff',
  },
  finishCall: {
    method: 'POST',
    path: `${centerPath}/staff/calls/:call/done`,
    summary: 'Somebody has called.',
    success: { status: 200, schema: Calls },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
