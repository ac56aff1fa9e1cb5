// Programs from outside that judge what we write: hledger, LibreOffice, poppler. They come from Debian's packages.
import { execFileSync } from 'node:child_process';

const packages = {
  hledger: 'hledger',
  soffice: 'libreoffice-calc',
  lowriter: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
} as const;

/** Runs the program on this input and answers with what it said; throws with its complaint when it objects. */
export function runProgram(program: keyof typeof packages, words: readonly string[], input = '', more: NodeJS.ProcessEnv = {}): string {
  try {
    return execFileSync(program, [...words], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...more },
    });
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')
      throw new Error(`${program} is not on this machine: install Debian's package ${packages[program]}`);
    const said = problem instanceof Error && 'stderr' in problem ? String(problem.stderr) : String(problem);
    throw new Error(`${program} objects: ${said.slice(0, 4000)}`);
  }
}
