// Which of the files of tests a mutation run asks first (vitest.mutation.config.ts).
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The order of a mutation run's files of tests: those first that failed for the mutant before, as they mostly notice its neighbours
 * too, then the quick ones. A run ends with the first failure, so those that go through all tables are needed only if nothing else notices.
 */
export class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const lastRun = ({ project, moduleId }: TestSpecification) =>
      cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`) ?? { failed: false, duration: 0 };
    return Promise.resolve(
      files.toSorted((one, other) => {
        const [a, b] = [lastRun(one), lastRun(other)];
        return Number(b.failed) - Number(a.failed) || a.duration - b.duration;
      }),
    );
  }
}
