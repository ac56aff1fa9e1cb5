// What is wrong with the form of a new member.

export interface NewMemberProblems {
  readonly name: 'missing' | 'digits' | null;
  readonly born: boolean;
}

export function newMemberProblems(name: string, born: string, thisYear: number): NewMemberProblems {
  const year = Number(born.trim().slice(0, 4));
  const shaped = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(born.trim());
  return {
    name: name.trim() === '' ? 'missing' : /\d/.test(name) ? 'digits' : null,
    born: !shaped || year < 1900 || year > thisYear,
  };
}
