// The words and facts of the training text. Their order matters: a seeded draw picks by position.

export const NAMES =
  'Ada Ben Cleo Dan Eva Finn Gus Hana Ivy Jack Kira Leo Mia Nora Omar Pia Quinn Rosa Sam Tara Uma Vera Wes Zoe'.split(
    ' ',
  );

export const ANIMALS = [
  { name: 'fox', nature: 'clever', sound: 'yips' },
  { name: 'owl', nature: 'wise', sound: 'hoots' },
  { name: 'bear', nature: 'big', sound: 'growls' },
  { name: 'mouse', nature: 'tiny', sound: 'squeaks' },
  { name: 'dog', nature: 'loyal', sound: 'barks' },
  { name: 'cat', nature: 'quiet', sound: 'meows' },
  { name: 'duck', nature: 'cheerful', sound: 'quacks' },
  { name: 'wolf', nature: 'grey', sound: 'howls' },
  { name: 'horse', nature: 'fast', sound: 'neighs' },
  { name: 'frog', nature: 'green', sound: 'croaks' },
  { name: 'lion', nature: 'proud', sound: 'roars' },
  { name: 'bee', nature: 'busy', sound: 'buzzes' },
] as const;

export type Animal = (typeof ANIMALS)[number];

export const PLACES = [
  'the forest',
  'the river',
  'the old mill',
  'the harbor',
  'the hill',
  'the garden',
  'the market',
  'the lighthouse',
  'the library',
  'the snowy mountain',
];

export const THINGS = [
  'a red lantern',
  'a silver key',
  'a small boat',
  'a blue map',
  'a wooden box',
  'a warm cake',
  'a golden bell',
  'a paper kite',
  'a round stone',
  'an old clock',
];

export const WEATHER = [
  'The sun was warm.',
  'Rain fell softly.',
  'Snow covered the ground.',
  'A cold wind blew.',
  'The moon was bright.',
  'The sky was full of stars.',
];

export const FEELINGS = ['happy', 'brave', 'curious', 'tired', 'proud', 'calm', 'hungry', 'surprised'];

export const LESSONS = [
  'a friend is worth more than gold',
  'small steps lead far',
  'it is good to share',
  'patience wins in the end',
  'every question has a door',
  'it is brave to ask for help',
];

/** Country and capital. */
export const CAPITALS = [
  ['France', 'Paris'],
  ['Italy', 'Rome'],
  ['Spain', 'Madrid'],
  ['Japan', 'Tokyo'],
  ['Egypt', 'Cairo'],
  ['Peru', 'Lima'],
  ['Norway', 'Oslo'],
  ['Kenya', 'Nairobi'],
  ['Greece', 'Athens'],
  ['Cuba', 'Havana'],
  ['Canada', 'Ottawa'],
  ['Poland', 'Warsaw'],
  ['Ireland', 'Dublin'],
  ['Portugal', 'Lisbon'],
  ['Germany', 'Berlin'],
  ['Austria', 'Vienna'],
] as const;

export const OPPOSITES = [
  ['hot', 'cold'],
  ['big', 'small'],
  ['fast', 'slow'],
  ['up', 'down'],
  ['day', 'night'],
  ['open', 'closed'],
  ['new', 'old'],
  ['light', 'dark'],
  ['happy', 'sad'],
  ['wet', 'dry'],
  ['early', 'late'],
  ['loud', 'quiet'],
] as const;

/** Thing and color. */
export const COLORS = [
  ['grass', 'green'],
  ['snow', 'white'],
  ['the sky', 'blue'],
  ['coal', 'black'],
  ['a lemon', 'yellow'],
  ['a tomato', 'red'],
  ['an orange', 'orange'],
  ['chocolate', 'brown'],
] as const;

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Term and explanation. */
export const CONCEPTS = [
  [
    'a queue',
    'A queue is a line of jobs. The first job in is the first job out, unless another job has a higher priority.',
  ],
  ['a token', 'A token is a small piece of text. A model reads tokens and writes one token at a time.'],
  [
    'a seed',
    'A seed is a number that starts the random choices. The same seed and the same prompt give the same text.',
  ],
  [
    'a cache',
    'A cache keeps work that was already done. With a warm cache the model reads only the new tokens.',
  ],
  [
    'a session',
    'A session is a conversation that the server remembers. Each new turn builds on the turns before it.',
  ],
  ['a scheduler', 'A scheduler decides which job runs next and on which device.'],
  ['a batch', 'A batch is a group of jobs that run together. Batching makes good use of the device.'],
  ['a stream', 'A stream sends each token as soon as it is ready, so you do not wait for the whole answer.'],
  ['a timeout', 'A timeout is a limit on time. When the limit is reached the job is stopped.'],
  ['a priority', 'A priority says how important a job is. Jobs with a higher priority run first.'],
  [
    'an orchestrator',
    'An orchestrator takes many jobs, puts them in order, and sends each one to a model that can run it.',
  ],
  ['a worker', 'A worker is a process that runs a model. If a worker stops, another worker takes its jobs.'],
] as const;
