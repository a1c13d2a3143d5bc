/** In Chinese, the switches for those who see or hear less well. */
import type { ElderMessages } from '../elder.ts';

export const elderMessages: ElderMessages = {
  elderMode: '长辈版（大字）',
  readAloud: '朗读',
};
