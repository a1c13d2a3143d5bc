/** Under 14 a guardian decides how a child's data is used (PIPL article 31): without a yes nothing is booked. */

/** Undefined: not answered yet. */
export type GuardianAnswer = 'agrees' | 'refuses' | undefined;

export function guardianProblem(
  isForChild: boolean,
  answer: GuardianAnswer,
): 'missing' | 'invalid' | undefined {
  if (!isForChild || answer === 'agrees') return undefined;
  return answer === 'refuses' ? 'invalid' : 'missing';
}
