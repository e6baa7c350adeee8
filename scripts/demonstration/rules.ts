import { setRule } from '@/lib/committee/use-cases/assignment/set-rule.ts';

import { done, type Stage } from './stage.ts';

/** The secretary of a commission writes who is given the proposals of a theme. */
export function planRules(stage: Stage): void {
  for (const { key, secretary, rules } of stage.content.commissions) {
    for (const { theme, experts, setOn } of rules) {
      stage.timeline.on(setOn, async (at) => {
        const people = experts.map((expert) => stage.id('person', expert));
        done(await setRule(await stage.as(secretary, at), { commissionId: stage.id('commission', key), themeId: theme, people }), `rule of ${theme}`);
      });
    }
  }
}
