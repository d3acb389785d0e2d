// A process that rolls FILE up and kills itself before write STEP of it.
import { rollUpStepwise } from '../counts/rollUpScenario.ts';

const [, , file = '', step = ''] = process.argv;
let steps = 0;
await rollUpStepwise(file, () => {
  if (steps++ === Number(step)) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write(`rolled up in ${String(steps)} writes\n`);
