# Transition tables: row shares with intervals, margins, time homogeneity, mobility, misclassification and Stasny's models of non-response.
# R 4.2.2, msm 1.7, coin 1.4-2, numDeriv 2016.8-1.1. Rscript transitions.R > transitions.oracle.json
suppressMessages({library(msm); library(coin); library(numDeriv); library(jsonlite)})
rows <- function(m) lapply(seq_len(nrow(m)), function(i) unname(m[i, ]))

# cav of msm: transplant patients, states 1 to 3 and death, which nobody leaves.
cav <- unclass(statetable.msm(state, PTNUM, data = msm::cav)); cav <- matrix(cav, nrow(cav)); stopifnot(all(dim(cav) == c(3, 4)))
wilson <- function(x, n, conf) { z <- qnorm(0.5 + conf / 2); p <- x / n; c((p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)) }
goodman <- function(x, n, k) { b <- qchisq(1 - 0.05 / k, 1); (b + 2 * x + c(-1, 1) * sqrt(b * (b + 4 * x * (n - x) / n))) / (2 * (n + b)) }
each <- do.call(rbind, lapply(1:3, function(i) t(sapply(1:4, function(j) suppressWarnings(prop.test(cav[i, j], sum(cav[i, ]), correct = FALSE)$conf.int)))))
together <- do.call(rbind, lapply(1:3, function(i) t(sapply(1:4, function(j) goodman(cav[i, j], sum(cav[i, ]), 4)))))
out <- list(cav = list(counts = rows(cav), shares = rows(cav / rowSums(cav)), each = rows(each), together = rows(together)))

# Stuart (1955): unaided distance vision of 7,477 women, right eye by left; coin's mh_test is Stuart and Maxwell's.
vision <- matrix(c(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492), 4, byrow = TRUE)
t4 <- as.table(vision); dimnames(t4) <- list(right = 1:4, left = 1:4); m <- mh_test(t4)
n <- sum(vision); d <- rowSums(vision) - colSums(vision); S <- -(vision + t(vision)); diag(S) <- rowSums(vision) + colSums(vision) - 2 * diag(vision)
B <- S - outer(d, d) / n; bhapkar <- drop(d[1:3] %*% solve(B[1:3, 1:3], d[1:3]))
mc <- mcnemar.test(matrix(c(40, 25, 9, 60), 2), correct = FALSE)
out$margins <- list(vision = rows(vision), stuart_maxwell = as.numeric(statistic(m)), p = as.numeric(pvalue(m)), bhapkar = bhapkar,
  bhapkar_p = pchisq(bhapkar, 3, lower.tail = FALSE), mcnemar = unname(mc$statistic), mcnemar_p = mc$p.value)

# Three steps of one chain; the likelihood ratio is the deviance of the log-linear model without the three-way term, state by state.
steps <- list(matrix(c(90, 8, 12, 15, 40, 25, 10, 20, 80), 3, byrow = TRUE), matrix(c(85, 14, 11, 22, 33, 25, 14, 18, 68), 3, byrow = TRUE),
  matrix(c(99, 9, 13, 10, 45, 10, 0, 31, 73), 3, byrow = TRUE))
lr <- sum(sapply(1:3, function(i) { x <- do.call(rbind, lapply(steps, function(s) s[i, ]))
  f <- data.frame(n = c(x), t = factor(row(x)), j = factor(col(x))); deviance(glm(n ~ t + j, poisson, f, control = glm.control(1e-14, 100))) }))
out$time <- list(steps = lapply(steps, rows), statistic = lr, df = 12, p = pchisq(lr, 12, lower.tail = FALSE))

# Mobility of a matrix: analytic slopes (eigenvectors, fundamental matrix) and the multinomial covariance of each row.
F <- matrix(c(300, 45, 15, 40, 60, 120, 30, 20, 10, 35, 200, 25, 30, 20, 50, 90), 4, byrow = TRUE)
P <- F / rowSums(F); k <- 4
V <- matrix(0, 16, 16); for (i in 1:4) { at <- (i - 1) * 4 + 1:4; V[at, at] <- (diag(P[i, ]) - outer(P[i, ], P[i, ])) / sum(F[i, ]) }
vec <- function(G) c(t(G)); se <- function(G) sqrt(drop(vec(G) %*% V %*% vec(G)))
e <- eigen(P); two <- order(Mod(e$values), decreasing = TRUE)[2]; l <- e$values[two]; r <- e$vectors[, two]
f <- eigen(t(P)); q <- f$vectors[, which.min(Mod(f$values - l))]; dl <- outer(q, r) / sum(q * r); dmod <- Re(Conj(l) * dl) / Mod(l)
pi <- Re(f$vectors[, which.max(Re(f$values))]); pi <- pi / sum(pi); Z <- solve(diag(4) - P + rep(1, 4) %o% pi)
dpi <- lapply(1:4, function(s) outer(pi, Z[, s])); leave <- 1 - diag(P)
dexit <- Reduce(`+`, lapply(1:4, function(s) leave[s] * dpi[[s]])) - diag(pi)
D <- det(P); dD <- D * t(solve(P))
est <- function(v, s) list(estimate = v, se = s)
out$mobility <- list(flows = rows(F), PRAIS_SHORROCKS = est((k - sum(diag(P))) / (k - 1), se(-diag(4) / (k - 1))),
  SECOND_EIGENVALUE = est(1 - Mod(l), se(-dmod)), DETERMINANT = est(1 - abs(D)^(1 / 3), se(-abs(D)^(1 / 3 - 1) / 3 * sign(D) * dD)),
  UNCONDITIONAL_EXIT = est(k / (k - 1) * sum(pi * leave), k / (k - 1) * se(dexit)), stationary = lapply(1:4, function(s) est(pi[s], se(dpi[[s]]))))

# Reports that are wrong: the flows that remain.
M <- matrix(0.02 / 3, 4, 4); diag(M) <- 0.98; G <- t(solve(M)) %*% F %*% solve(M)
out$misclassified <- list(shares = rows(G / rowSums(G)))

# Stasny's models, each on counts near its own: likelihood maximised by Newton steps on transformed scales (not by EM); errors by the implicit slopes of the
# score with the multinomial covariance of the table.
second <- list(A = matrix(1, 3, 3), B = matrix(1, 3, 3), C = matrix(1:3, 3, 3), D = matrix(1:3, 3, 3, byrow = TRUE))
first <- list(A = c(1, 1, 1), B = 1:3, C = c(1, 1, 1), D = c(1, 1, 1))
expit <- function(z) 1 / (1 + exp(-z))
unpack <- function(t, m) { g <- c(t[1:8], 0); th <- matrix(exp(g) / sum(exp(g)), 3, byrow = TRUE); a <- max(first[[m]]); b <- max(second[[m]])
  list(th = th, psi = expit(t[8 + 1:a])[first[[m]]], rho = matrix(expit(t[8 + a + 1:b])[second[[m]]], 3), mu = matrix(expit(t[8 + a + b + 1:b])[second[[m]]], 3)) }
cells <- function(t, m) { u <- unpack(t, m); r <- u$th * u$psi; s <- u$th * (1 - u$psi)
  c(vec(r * u$rho), rowSums(r * (1 - u$rho)), colSums(s * (1 - u$mu)), sum(s * u$mu)) }
slope <- function(f, t) jacobian(f, t, method = "complex")
score <- function(t, x, m) drop(crossprod(slope(function(u) cells(u, m), t), x / cells(t, m)))
fit <- function(x, m, t) { for (i in 1:100) { H <- -jacobian(function(u) score(u, x, m), t); s <- drop(solve(H, score(t, x, m))); t <- t + s; if (max(abs(s)) < 1e-14) break }; t }
trans <- function(t, m) { th <- unpack(t, m)$th; vec(th / rowSums(th)) }
set.seed(19870602)
theta <- matrix(c(0.36, 0.03, 0.05, 0.04, 0.06, 0.03, 0.05, 0.03, 0.35), 3, byrow = TRUE)
true <- list(A = c(1.4, 1.8, -0.4), B = c(1.4, 0.6, 1.1, 1.8, -0.4), C = c(1.3, 1.9, 1.1, 1.5, -0.5, 0.2, -0.1), D = c(1.3, 1.9, 1.1, 1.5, -0.5, 0.2, -0.1))
out$stasny <- lapply(c(A = "A", B = "B", C = "C", D = "D"), function(m) {
  g0 <- log(vec(theta)) - log(theta[3, 3]); t0 <- c(g0[1:8], true[[m]]); x <- round(30000 * cells(t0, m) * (1 + 0.01 * rnorm(16))); n <- sum(x)
  t <- fit(x, m, t0); u <- unpack(t, m); J <- slope(function(u) cells(u, m), t); H <- jacobian(function(u) score(u, x, m), t)
  D <- slope(function(u) trans(u, m), t) %*% -solve(H, t(J / cells(t, m))); S <- diag(x) - outer(x, x) / n; lr <- 2 * sum(x * log(x / (n * cells(t, m))))
  list(panel = list(both = rows(matrix(x[1:9], 3, byrow = TRUE)), before = x[10:12], after = x[13:15], neither = x[16]),
    transitions = rows(matrix(trans(t, m), 3, byrow = TRUE)), se = rows(matrix(sqrt(diag(D %*% S %*% t(D))), 3, byrow = TRUE)), before = rowSums(u$th), psi = u$psi,
    rho = rows(u$rho), mu = rows(u$mu), statistic = lr, df = 15 - length(t)) })
cat(toJSON(out, auto_unbox = TRUE, digits = I(17), pretty = TRUE), "\n")
