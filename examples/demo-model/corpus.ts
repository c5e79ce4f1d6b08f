import { renderTurn } from './chat-template.js';
import {
  ANIMALS,
  type Animal,
  CAPITALS,
  COLORS,
  CONCEPTS,
  DAYS,
  FEELINGS,
  LESSONS,
  NAMES,
  OPPOSITES,
  PLACES,
  THINGS,
  WEATHER,
} from './corpus-words.js';
import { type Random, seededRandom } from './random.js';

/** The corpus that the bundled model was trained on. */
export const DEMO_CORPUS = { documents: 24_000, seed: 7 };

interface Exchange {
  question: string;
  answer: string;
}

type Topic = (random: Random) => Exchange;

/**
 * Writes the training text: short stories and chats from a grammar, with no outside text.
 * The same arguments give the same text, so every change in the order of the draws changes the corpus (ENG-013).
 */
export function generateCorpus(options: { documents: number; seed: number }): string[] {
  const random = seededRandom(options.seed);
  return Array.from({ length: options.documents }, () => (random.chance(0.2) ? story(random) : chat(random)));
}

function story(random: Random, given: { animal?: Animal; name?: string; thing?: string } = {}): string {
  const { pick } = random;
  const animal = given.animal ?? pick(ANIMALS);
  const name = given.name ?? pick(NAMES);
  const thing = given.thing ?? pick(THINGS);
  const place = pick(PLACES);
  const feeling = pick(FEELINGS);
  const other = pick(ANIMALS.filter((candidate) => candidate !== animal));
  const otherName = pick(NAMES.filter((candidate) => candidate !== name));
  const item = withoutArticle(thing);

  const opening = pick([
    `Once upon a time there was ${withArticle(animal.nature)} ${animal.name} named ${name}.`,
    `${name} was ${withArticle(animal.nature)} ${animal.name} who lived near ${place}.`,
    `There once was ${withArticle(animal.nature)} ${animal.name} called ${name}.`,
  ]);
  const walk = pick([
    `One morning ${name} walked to ${place}.`,
    `One day ${name} went to ${place}.`,
    `Every evening ${name} looked at ${place}.`,
  ]);
  const weather = pick(WEATHER);
  const find = pick([
    `There ${name} found ${thing}.`,
    `Near a tree ${name} saw ${thing}.`,
    `On the path lay ${thing}.`,
  ]);
  const reaction = pick([
    `"Whose ${item} is this?" asked ${name}.`,
    `"What a fine ${item}," said ${name}.`,
    `${name} felt very ${feeling}.`,
  ]);
  const arrival = pick([
    `Then ${withArticle(other.name)} named ${otherName} came along.`,
    `Soon ${name} met ${otherName} the ${other.name}.`,
    `Just then ${otherName} the ${other.name} arrived.`,
  ]);
  const claim = pick([
    `"That is my ${item}," said ${otherName}. "I lost it yesterday."`,
    `${otherName} had been looking for it all day.`,
    `"Can we share it?" asked ${otherName}.`,
  ]);
  const resolution = pick([
    `${name} gave the ${item} to ${otherName}, and they laughed.`,
    `So ${name} and ${otherName} took the ${item} home together.`,
    'They sat down and shared some bread.',
  ]);
  const ending = pick([
    'From that day on they were good friends.',
    `${name} learned that ${pick(LESSONS)}.`,
    `And that night ${name} slept well.`,
  ]);

  const weatherIfTold = random.chance(0.7) ? [weather] : [];
  return [opening, walk, ...weatherIfTold, find, reaction, arrival, claim, resolution, ending].join(' ');
}

const capital: Topic = ({ pick }) => {
  const [country, city] = pick(CAPITALS);
  return {
    question: pick([
      `What is the capital of ${country}?`,
      `Name the capital of ${country}.`,
      `Which city is the capital of ${country}?`,
    ]),
    answer: `The capital of ${country} is ${city}.`,
  };
};

const opposite: Topic = ({ pick, chance }) => {
  const pair = pick(OPPOSITES);
  const [word, reverse] = chance(0.5) ? pair : [pair[1], pair[0]];
  return {
    question: pick([`What is the opposite of ${word}?`, `Give me the opposite of ${word}.`]),
    answer: `The opposite of ${word} is ${reverse}.`,
  };
};

const color: Topic = ({ pick }) => {
  const [thing, name] = pick(COLORS);
  return { question: `What color is ${thing}?`, answer: `${capitalized(thing)} is ${name}.` };
};

const sound: Topic = ({ pick }) => {
  const animal = pick(ANIMALS);
  const subject = withArticle(animal.name);
  return {
    question: pick([`What does ${subject} do?`, `What sound does ${subject} make?`]),
    answer: `${capitalized(subject)} ${animal.sound}.`,
  };
};

const sum: Topic = ({ pick, integer }) => {
  const left = integer(0, 9);
  const right = integer(0, 9);
  return {
    question: pick([`What is ${left} plus ${right}?`, `Add ${left} and ${right}.`]),
    answer: `${left} plus ${right} is ${left + right}.`,
  };
};

const nextDay: Topic = ({ integer }) => {
  const index = integer(0, 6);
  const day = DAYS[index];
  return {
    question: `What day comes after ${day}?`,
    answer: `${DAYS[(index + 1) % DAYS.length]} comes after ${day}.`,
  };
};

const count: Topic = ({ integer }) => {
  const last = integer(3, 12);
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return { question: `Count to ${last}.`, answer: `${numbers.join(', ')}.` };
};

const concept: Topic = ({ pick }) => {
  const [term, explanation] = pick(CONCEPTS);
  return {
    question: pick([`What is ${term}?`, `Explain ${term}.`, `Tell me about ${term}.`]),
    answer: explanation,
  };
};

const storyRequest: Topic = (random) => {
  const animal = random.pick(ANIMALS);
  const name = random.pick(NAMES);
  const thing = random.pick(THINGS);
  switch (random.integer(0, 3)) {
    case 0:
      return {
        question: `Tell me a story about ${withArticle(animal.name)}.`,
        answer: story(random, { animal }),
      };
    case 1:
      return {
        question: `Tell me a story about ${name} the ${animal.name}.`,
        answer: story(random, { animal, name }),
      };
    case 2:
      return { question: 'Tell me a story.', answer: story(random) };
    default:
      return { question: `Write a story about ${thing}.`, answer: story(random, { thing }) };
  }
};

const json: Topic = ({ pick, integer }) => {
  const animal = pick(ANIMALS);
  const name = pick(NAMES);
  const age = integer(1, 12);
  return {
    question: `Give me JSON for ${withArticle(animal.name)} named ${name}, age ${age}.`,
    answer: `{"name": "${name}", "kind": "${animal.name}", "age": ${age}}`,
  };
};

const greeting: Topic = ({ pick }) => ({
  question: pick(['Hello!', 'Hi!', 'Good morning.', 'Hello there.']),
  answer: pick(['Hello! How can I help you today?', 'Hello! What would you like to know?']),
});

const thanks: Topic = ({ pick }) => ({
  question: pick(['Thank you.', 'Thanks!', 'Thank you very much.']),
  answer: 'You are welcome!',
});

const identity: Topic = ({ pick }) => ({
  question: pick(['Who are you?', 'What are you?', 'What is your name?']),
  answer:
    'I am a very small language model. I was trained on a made-up text, so please do not take me too seriously.',
});

const wellBeing: Topic = ({ pick }) => ({
  question: pick(['How are you?', 'How are you today?']),
  answer: 'I am fine, thank you. I am ready for the next job.',
});

/** Topics with short answers, which may stand between a fact and the question that recalls it. */
const SHORT_TOPICS: readonly Topic[] = [capital, opposite, color, sound, sum, nextDay, count];

// `concept` stands twice: it is drawn twice as often.
const TOPICS: readonly Topic[] = [
  ...SHORT_TOPICS,
  concept,
  concept,
  storyRequest,
  json,
  greeting,
  thanks,
  identity,
  wellBeing,
];

function chat(random: Random): string {
  const { pick, chance, integer } = random;
  const system = chance(0.25)
    ? renderTurn(
        'system',
        pick(['You are a helpful assistant.', 'Answer briefly.', 'You are a friendly helper.']),
      )
    : '';
  if (chance(0.3)) return system + recallChat(random);
  return system + exchanges(random, TOPICS, integer(1, 3));
}

/** A chat whose last answer must be copied from the first turn. */
function recallChat(random: Random): string {
  const { pick, integer } = random;
  const name = pick(NAMES);
  const animal = pick(ANIMALS).name;
  const place = withoutArticle(pick(PLACES));
  const between = (): string => exchanges(random, SHORT_TOPICS, integer(0, 2));

  switch (integer(0, 2)) {
    case 0: {
      const question = pick([`My name is ${name}.`, `I am ${name}.`, `Hello, my name is ${name}.`]);
      const told = render({ question, answer: `Nice to meet you, ${name}!` }) + between();
      return (
        told + render({ question: pick(['What is my name?', 'Who am I?']), answer: `Your name is ${name}.` })
      );
    }
    case 1:
      return (
        render({
          question: `My favorite animal is the ${animal}.`,
          answer: `The ${animal} is a fine choice.`,
        }) +
        between() +
        render({ question: 'What is my favorite animal?', answer: `Your favorite animal is the ${animal}.` })
      );
    default:
      return (
        render({ question: `I live near the ${place}.`, answer: `The ${place} sounds like a nice place.` }) +
        between() +
        render({ question: 'Where do I live?', answer: `You live near the ${place}.` })
      );
  }
}

function exchanges(random: Random, topics: readonly Topic[], turns: number): string {
  return Array.from({ length: turns }, () => render(random.pick(topics)(random))).join('');
}

function render({ question, answer }: Exchange): string {
  return renderTurn('user', question) + renderTurn('assistant', answer);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withArticle(noun: string): string {
  return (/^[aeiou]/.test(noun) ? 'an ' : 'a ') + noun;
}

function withoutArticle(noun: string): string {
  return noun.replace(/^(an?|the) /, '');
}
