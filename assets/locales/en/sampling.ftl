# Samples.

problem-sample-seed-unfit = The seed “{ $value }” cannot be used. Write a text that can be shown and typed again, 1 to { $limit } characters, such as today’s date.
problem-sample-population-empty = There is no cost to draw from. Change what it is narrowed to.
problem-sample-count-nought = Say how many costs are to be drawn.
problem-sample-too-large = { $asked } costs cannot be drawn from { $there }. Ask for fewer, or narrow less.
problem-sample-materiality-unfit = The materiality { $materiality } kr must be above nought.
problem-sample-expected-unfit = The expected error { $expected } kr leaves no room below the materiality { $materiality } kr: with its factor it takes up all of it. Expect less, or examine every cost.
problem-sample-confidence-unknown = There is no table for a confidence of { $value } per cent. Choose one of { $known }.
problem-sample-wrong-unfit = { $wrong } kr of { $amount } kr is questioned on { $cost }. The amount must lie between nought and that of the cost.
