/** `<boai-donation-progress>` as the script tag imports it. */
import { BoaiDonationProgress } from '../../widgets/donation-progress/donation-progress.ts';
import { starter } from './starter.ts';

export { configure } from '../../context/defaults.ts';

export const start = starter('boai-donation-progress', BoaiDonationProgress);
