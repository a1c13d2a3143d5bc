/** Roles as somebody types them: `desk,editor`. */
import { type StaffRole, staffRoles } from '../../../src/api/contract/staff-roles.ts';
import { CommandError } from './context.ts';

export function readRoles(text: string): readonly StaffRole[] {
  const wanted = text.split(/[,，\s]+/).filter((word) => word !== '');
  const roles = staffRoles.filter((role) => wanted.includes(role));
  if (roles.length === 0 || roles.length !== new Set(wanted).size) {
    throw new CommandError(
      `“${text}”：请写 ${staffRoles.join('、')}，几个用逗号分开。Write one or more of them, with commas.`,
    );
  }
  return roles;
}
