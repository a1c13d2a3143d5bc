/** `<boai-consultation-signup>` as the script tag imports it. */
import { BoaiConsultationSignup } from '../../widgets/consultation-signup/consultation-signup.ts';
import { starter } from './starter.ts';
import { withRequest } from './with-request.ts';

export { configure } from '../../context/defaults.ts';

export const start = withRequest(starter('boai-consultation-signup', BoaiConsultationSignup), () =>
  Promise.all([import('../../api/later-requests.ts'), import('../../api/consultation-requests.ts')]),
);
