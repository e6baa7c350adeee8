import { answerQuestion } from '@/lib/committee/use-cases/questions/answer-question.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { listOwnQuestions } from '@/lib/committee/use-cases/questions/list-own-questions.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { stage } from '@/tests/integration/committee/stage.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const questionsRights: DomainRights = {
  'ask-contributor': {
    allowed: ['expert'],
    run: (world, context) => askContributor(context, { proposalId: world.proposalId, question: 'Qui finance la deuxième année ?' }),
  },
  'review-question': {
    allowed: ['chair'],
    run: async (world, context) => {
      const questionId = await stage.ask(world, 'expert');
      return reviewQuestion(context, { questionId, verdict: 'forward', question: 'Qui finance la deuxième année ?' });
    },
  },
  'answer-question': {
    allowed: ['delegate'],
    run: async (world, context) => {
      const questionId = await stage.forward(world, 'expert');
      return answerQuestion(context, { questionId, answer: 'La commune, par convention.' });
    },
  },
  'list-own-questions': {
    allowed: ['delegate'],
    run: async (world, context) => {
      await stage.forward(world, 'expert');
      return listOwnQuestions(context);
    },
  },
};
