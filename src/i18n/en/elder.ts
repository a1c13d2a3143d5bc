/** In English, the switches for those who see or hear less well. */
import type { ElderMessages } from '../elder.ts';

export const elderMessages: ElderMessages = {
  elderMode: 'Large text',
  readAloud: 'Read aloud',
};
