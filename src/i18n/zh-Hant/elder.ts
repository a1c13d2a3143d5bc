/** Unreviewed machine-made translation. In Traditional Chinese, the switches for those who see or hear less well. */
import type { ElderMessages } from '../elder.ts';

export const elderMessages: ElderMessages = {
  elderMode: '長輩版（大字）',
  readAloud: '朗讀',
};
