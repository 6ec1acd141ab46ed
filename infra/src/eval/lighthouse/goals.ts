/** What each page must reach in each of Lighthouse's categories; scores from 0 to 100, the median of several runs. */
export const goals = {
  atLeast: 95,
  categories: ['performance', 'accessibility', 'best-practices', 'seo'],
  pages: {
    home: '/',
    directory: '/providers',
    provider: '/providers/exemplary.example',
    rooms: '/rooms',
  },
} as const;

export type Category = (typeof goals.categories)[number];
export type Scores = Readonly<Record<Category, number>>;
