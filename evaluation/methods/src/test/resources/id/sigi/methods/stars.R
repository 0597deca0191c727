# Beta-binomial shares by maximum likelihood and correlations with intervals, for BetaBinomialTest and CorrelationTest; two intervals for TwoRatersTest.
# Run in this folder: Rscript stars.R > stars.oracle.json   (R 4.x with jsonlite)
# The likelihood is written with gamma functions in the two parameters a and b of the beta distribution, and solved by Newton's method with
# digamma and trigamma; the kernel sums over counts in mu and theta and bisects.
suppressMessages(library(jsonlite))

fit <- function(x, n, start = c(1, 1)) {
  par <- log(start)
  score <- function(a, b) c(
    sum(digamma(x + a) - digamma(n + a + b) - digamma(a) + digamma(a + b)),
    sum(digamma(n - x + b) - digamma(n + a + b) - digamma(b) + digamma(a + b)))
  hess <- function(a, b) {
    common <- sum(trigamma(a + b) - trigamma(n + a + b))
    aa <- sum(trigamma(x + a) - trigamma(a)) + common
    bb <- sum(trigamma(n - x + b) - trigamma(b)) + common
    matrix(c(aa, common, common, bb), 2)
  }
  minus <- function(p) { a <- exp(p[1]); b <- exp(p[2]); -sum(lbeta(x + a, n - x + b) - lbeta(a, b)) }
  par <- optim(par, minus, method = "BFGS", control = list(reltol = 1e-14, maxit = 1000))$par
  ab <- exp(par)
  for (i in 1:50) ab <- ab - solve(hess(ab[1], ab[2]), score(ab[1], ab[2]))
  a <- ab[1]; b <- ab[2]
  mu <- a / (a + b); theta <- 1 / (a + b); rho <- theta / (1 + theta)
  v <- solve(-hess(a, b))
  j <- rbind(c(b, -a) / (a + b)^2, c(-1, -1) / (a + b)^2)
  cv <- j %*% v %*% t(j)
  z <- qnorm(.975)
  se <- sqrt(diag(cv))
  low <- theta * exp(-z * se[2] / theta); high <- theta * exp(z * se[2] / theta)
  list(x = x, n = n,
    mean = c(mu, se[1], plogis(qlogis(mu) + c(-1, 1) * z * se[1] / (mu * (1 - mu)))),
    correlation = c(rho, se[2] / (1 + theta)^2, low / (1 + low), high / (1 + high)),
    units = cbind((a + x) / (a + b + n), qbeta(.025, a + x, b + n - x), qbeta(.975, a + x, b + n - x)))
}

set.seed(20200411)
n1 <- c(5, 8, 12, 20, 3, 40, 60, 9, 15, 31, 7, 100, 22, 18, 1, 2)
x1 <- rbinom(length(n1), n1, rbeta(length(n1), 4, 2))
n2 <- round(exp(rnorm(80, 4, 1))) + 1
x2 <- rbinom(80, n2, rbeta(80, 45, 5))
a <- c(3.25, 4, 2.5, 3.75, 3.75, 4.5, 2, 3, 3.5, 4.25)
b <- c(4.8, 4.9, 4.6, 4.7, 4.9, 5, 4.5, 4.75, 4.6, 4.9)
z <- qnorm(.975)
# Cohen's table of 1960: 140 of 200 agree, three categories; Wilson's interval of R's prop.test
pabak <- (3 * prop.test(140, 200, correct = FALSE)$conf.int - 1) / 2
pairs <- fromJSON("ratings.oracle.json")
d <- pairs$first - pairs$second
repeatability <- z * sqrt(sum(d^2) / qchisq(c(.975, .025), length(d)))
r <- cor(a, b, method = "spearman")
se <- sqrt((1 + r^2 / 2) / (length(a) - 3))
cat(toJSON(list(
  pabak = pabak[1:2], repeatability = repeatability,
  few = fit(x1, n1), many = fit(x2, n2),
  correlation = list(first = a, second = b,
    pearson = c(cor(a, b), cor.test(a, b)$conf.int),
    spearman = c(r, tanh(atanh(r) + c(-1, 1) * z * se)))),
  digits = NA, auto_unbox = TRUE), "\n")
