/** `<boai-consultation-signup>` as the script tag imports it. */
import { BoaiConsultationSignup } from '../../widgets/consultation-signup/consultation-signup.ts';
import { starter } from './starter.ts';

export { configure } from '../../context/defaults.ts';

export const start = starter('boai-consultation-signup', BoaiConsultationSignup);
