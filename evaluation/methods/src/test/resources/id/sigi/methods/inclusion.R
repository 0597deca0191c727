# Parity over equal composition, gaps by stage, Kitagawa's and Oaxaca and Blinder's decompositions, by their formulas on the rows themselves.
# R 4.2.2, sandwich 3.0-2, numDeriv 2016.8-1.1. Rscript inclusion.R > inclusion.oracle.json
suppressMessages({library(sandwich); library(numDeriv); library(jsonlite)})
strata <- data.frame(x1 = c(34, 51, 12, 80), n1 = c(60, 130, 20, 95), x0 = c(55, 20, 31, 140), n0 = c(75, 66, 50, 160))
z <- qnorm(0.975)
w <- with(strata, (n1 + n0) / sum(n1 + n0)); p1 <- with(strata, x1 / n1); p0 <- with(strata, x0 / n0)
r <- sum(w * p1) / sum(w * p0)
e <- sqrt(sum(w^2 * p1 * (1 - p1) / strata$n1) / sum(w * p1)^2 + sum(w^2 * p0 * (1 - p0) / strata$n0) / sum(w * p0)^2)
out <- list(strata = lapply(seq_len(nrow(strata)), function(i) unname(unlist(strata[i, ]))), standardised = c(r, r * exp(c(-1, 1) * z * e)))

a <- c(1000, 910, 400, 340, 300, 190); b <- c(1300, 1250, 600, 560, 510, 400)
step <- function(i, j) { m <- log((a[j] / a[i]) / (b[j] / b[i])); c(m, sqrt((1 - a[j] / a[i]) / a[j] + (1 - b[j] / b[i]) / b[j])) }
out$stages <- list(first = a, second = b, steps = lapply(2:6, function(j) step(j - 1, j)), all = step(1, 6))

# Kitagawa by numerical slopes and the covariance of multinomial shares and binomial rates.
k <- nrow(strata); n1 <- strata$n1; n0 <- strata$n0
theta <- c(n1 / sum(n1), n0 / sum(n0), p1, p0)
V <- matrix(0, 4 * k, 4 * k); multi <- function(s, n) (diag(s) - outer(s, s)) / n
V[1:k, 1:k] <- multi(theta[1:k], sum(n1)); V[k + 1:k, k + 1:k] <- multi(theta[k + 1:k], sum(n0))
diag(V)[2 * k + 1:(2 * k)] <- c(p1 * (1 - p1) / n1, p0 * (1 - p0) / n0)
part <- function(f) { g <- grad(f, theta, method.args = list(r = 6)); c(f(theta), sqrt(drop(g %*% V %*% g))) }
i1 <- 1:k; i0 <- k + i1; j1 <- 2 * k + i1; j0 <- 3 * k + i1
r1 <- sum(strata$x1) / sum(n1); r0 <- sum(strata$x0) / sum(n0)
out$kitagawa <- list(composition = part(function(t) sum((t[i1] - t[i0]) * (t[j1] + t[j0]) / 2)), rates = part(function(t) sum((t[j1] - t[j0]) * (t[i1] + t[i0]) / 2)),
  difference = c(r1 - r0, sqrt(r1 * (1 - r1) / sum(n1) + r0 * (1 - r0) / sum(n0))))

# Oaxaca-Blinder: lm and vcovHC(HC1) on single rows, covariance of the means from the rows (Jann 2008).
kinds <- expand.grid(rural = 0:1, age2 = 0:1, age3 = 0:1); kinds <- kinds[!(kinds$age2 == 1 & kinds$age3 == 1), ]
n1 <- c(40, 55, 30, 22, 18, 35); x1 <- c(25, 20, 21, 9, 12, 11); n0 <- c(80, 31, 44, 25, 60, 20); x0 <- c(60, 15, 30, 11, 44, 9)
rows <- function(n, x) do.call(rbind, lapply(seq_along(n), function(i) data.frame(kinds[rep(i, n[i]), ], y = rep(1:0, c(x[i], n[i] - x[i])))))
fit <- function(d) { m <- lm(y ~ rural + age2 + age3, d); X <- model.matrix(m); list(b = coef(m), V = vcovHC(m, "HC1"), x = colMeans(X), S = cov(X) / nrow(X)) }
A <- fit(rows(n1, x1)); B <- fit(rows(n0, x0)); q <- function(v, M) drop(v %*% M %*% v); dx <- A$x - B$x; db <- A$b - B$b
out$oaxaca <- list(kinds = lapply(seq_len(nrow(kinds)), function(i) c(1, unname(unlist(kinds[i, ])))), n1 = n1, x1 = x1, n0 = n0, x0 = x0,
  difference = c(sum(A$x * A$b) - sum(B$x * B$b), sqrt(q(A$x, A$V) + q(A$b, A$S) + q(B$x, B$V) + q(B$b, B$S))),
  explained = c(sum(dx * B$b), sqrt(q(dx, B$V) + q(B$b, A$S + B$S))), unexplained = c(sum(A$x * db), sqrt(q(A$x, A$V + B$V) + q(db, A$S))),
  coefficients = c(sum(B$x * db), sqrt(q(B$x, A$V + B$V) + q(db, B$S))), interaction = c(sum(dx * db), sqrt(q(dx, A$V + B$V) + q(db, A$S + B$S))))
cat(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE))
