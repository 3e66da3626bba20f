import { expect, it } from 'vitest';
import { fake } from '../../api/fake';
import { Draft } from './draft.svelte';
import { consultation } from './sample';

it('keeps what could not be saved for the next time, and says where it is', async () => {
  let refuse = true;
  const { asked } = fake({
    'consultation.save': () => {
      if (refuse) throw { code: 'invalid', detail: { field: 'vision', message: 'a pupil is named' } };
      return consultation;
    },
  });
  const draft = new Draft(consultation, () => undefined);
  draft.touch();
  await draft.keep();
  expect([draft.trouble?.happened, draft.savedAt]).toEqual(['Vision: A pupil is named.', undefined]);
  refuse = false;
  await draft.keep();
  expect(asked).toHaveLength(2);
  expect(draft.trouble).toBeUndefined();
});
