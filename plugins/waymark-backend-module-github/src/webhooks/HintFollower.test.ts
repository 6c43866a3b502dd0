import { mockServices } from '@backstage/backend-test-utils';
import { HintFollower } from './HintFollower';

it('collects what events tell of, also while they come without a pause', async () => {
  const collected: number[][] = [];
  const follower = new HintFollower({
    collect: async ids => {
      collected.push([...ids]);
      return [];
    },
    logger: mockServices.logger.mock(),
    delay: 60,
  });
  follower.follow([1]);
  follower.follow([2]);
  for (let count = 0; count < 20 && !collected.length; count += 1) {
    await new Promise(resolve => setTimeout(resolve, 20));
    // Of repositories that no entity names.
    follower.follow([]);
  }
  expect(collected).toEqual([[1, 2]]);
  follower.follow([3]);
  await new Promise(resolve => setTimeout(resolve, 200));
  expect(collected).toEqual([[1, 2], [3]]);
  await follower.stop();
});
