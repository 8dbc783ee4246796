"""How much does a model lose when one modality is shuffled? Made-up questions, pictures and answers. Needs numpy."""
import numpy as np

count, train = 4000, 3000


def accuracies(leak, seed):
    """Accuracy on held-out data: as it is, with pictures shuffled, with questions shuffled."""
    rng = np.random.default_rng(seed)
    question, picture = rng.integers(0, 2, count), rng.integers(0, 2, count)
    # With chance `leak` the question alone gives the answer away, otherwise only the picture tells.
    answer = np.where(rng.random(count) < leak, question, picture)
    x = np.c_[2 * question - 1, 2 * picture - 1] + 0.8 * rng.normal(size=(count, 2))
    x = np.c_[x, np.ones(count)]
    w = np.zeros(3)
    for _ in range(2000):
        chance = 1 / (1 + np.exp(-x[:train] @ w))
        w -= 0.5 * x[:train].T @ (chance - answer[:train]) / train

    def accuracy(x):
        return ((x[train:] @ w > 0) == answer[train:]).mean()

    def shuffled(column):
        y = x.copy()
        y[train:, column] = rng.permutation(y[train:, column])
        return y

    return accuracy(x), accuracy(shuffled(1)), accuracy(shuffled(0))


for leak in (0.5, 0.8):
    print(leak, np.mean([accuracies(leak, seed) for seed in range(20)], axis=0).round(3))
