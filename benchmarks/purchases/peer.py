"""The same fits as one writes them with scipy: vectorised log-likelihoods, L-BFGS-B on the parameters' logarithms, slopes by differences, no
standard errors. Writes CPU seconds of both fits, the parameters and the log-likelihoods."""
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln

folder = sys.argv[1]
values = np.fromfile(f"{folder}/customers.bin")
n = int(values[0])
x, last, watched, spend = values[1:].reshape(4, n)


def bgnbd(theta):
    r, alpha, a, b = np.exp(theta)
    common = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    alive = betaln(a, b + x) - betaln(a, b) - (r + x) * np.log(alpha + watched)
    with np.errstate(divide="ignore"):
        left = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) + betaln(a, b + x) - betaln(a, b) - (r + x) * np.log(alpha + last), -np.inf)
    return -np.mean(common + np.logaddexp(alive, left))


def fit(f, start):
    begin = time.process_time()
    best = minimize(f, start, method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-8})
    return time.process_time() - begin, np.exp(best.x), best.fun


first, purchases, mean1 = fit(bgnbd, np.log([0.5, watched.max() / 4, 1, 2]))
some = x > 0
count, mean = x[some], spend[some]


def gamma_gamma(theta):
    p, q, v = np.exp(theta)
    return -np.mean(gammaln(p * count + q) - gammaln(p * count) - gammaln(q) + q * np.log(v) + (p * count - 1) * np.log(mean) + p * count * np.log(count)
                    - (p * count + q) * np.log(count * mean + v))


second, spends, mean2 = fit(gamma_gamma, np.log([2, 3, mean.mean()]))
with open(f"{folder}/scipy.txt", "w") as out:
    for figure in (first, second, *purchases, *spends, -mean1 * n, -mean2 * some.sum()):
        print(repr(float(figure)), file=out)
