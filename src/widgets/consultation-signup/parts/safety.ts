/** Whether what is typed here may be sent: over https, sealed where the tag says so, with the key that it names. */
import type { SealingKey } from '../../../api/generated/types.ts';

export type Safety = 'safe' | 'unsafePage' | 'wrongKey';

export async function judgeSafety(sealing: SealingKey | null, pinned: string | undefined): Promise<Safety> {
  // Plain http, or an engine without WebCrypto: what is sent from here others can read.
  if (!isSecureContext || !crypto.subtle) return 'unsafePage';
  if (!pinned) return 'safe';
  const { fingerprintOf } = await import('../../../api/sealing.ts');
  const expected = pinned.replace(/[\s:]/g, '').toLowerCase();
  return sealing && (await fingerprintOf(sealing.publicKey)) === expected ? 'safe' : 'wrongKey';
}
