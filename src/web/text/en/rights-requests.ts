// The English twin of the words of the office's panel of requests for rights.
import type { rightsRequests as vi } from '../vi/rights-requests.ts';

export const rightsRequests = {
  title: 'Requests for rights the clubs helped with',
  line: 'Fewer than 5 requests are not told, so that nobody is pointed at. Which right and why it was refused opens in the club only.',
  stage: 'Step',
  count: 'Requests',
  stages: {
    'rights-requests': 'Handed in this month',
    'rights-granted': 'Granted this month',
    'rights-refused': 'Refused this month',
    'rights-late': 'Past the deadline, unanswered',
  },
  withheld: 'few people, not told',
} satisfies typeof vi;
