# Writes ratings.oracle.json, the numbers of the tests of agreement, mixed, funnel and shrinkage: R 4.2.2, psych 2.2.9, lme4 1.1-31.
# Run in this folder: Rscript ratings.R. Where no package has a formula it is written out below, from the paper that is named.
suppressMessages({library(psych); library(lme4)})
json <- function(x) {
  if (is.list(x) && !is.null(names(x)))
    paste0("{", paste0('"', names(x), '": ', vapply(x, json, ""), collapse = ",\n"), "}")
  else if (is.list(x)) paste0("[", paste(vapply(x, json, ""), collapse = ", "), "]")
  else if (is.matrix(x)) paste0("[", paste(apply(x, 1, json), collapse = ",\n"), "]")
  else {
    v <- ifelse(is.na(x), "null", if (is.character(x)) paste0('"', x, '"') else sprintf("%.17g", x))
    if (length(v) == 1 && is.null(attr(x, "vector"))) v else paste0("[", paste(v, collapse = ", "), "]")
  }
}
vec <- function(x) structure(x, vector = TRUE)
set.seed(20201130)

# --- agreement: 60 courses, 7 assessors, scores 1..5, a third missing
truth <- rnorm(60)
scores <- outer(truth, seq(-.6, .6, length.out = 7), "+") + matrix(rnorm(420, sd = .7), 60)
scores <- matrix(as.numeric(cut(scores, c(-Inf, -1.2, -.3, .5, 1.3, Inf), labels = FALSE)), 60)
scores[matrix(runif(420) < 1 / 3, 60)] <- NA
scores[1, -1] <- NA
q <- 5
counts <- t(apply(scores, 1, function(r) tabulate(r, q)))
weightings <- function(kind) outer(1:q, 1:q, switch(kind,
  UNWEIGHTED = function(k, l) as.numeric(k == l),
  LINEAR = function(k, l) 1 - abs(k - l) / (q - 1),
  QUADRATIC = function(k, l) 1 - (k - l)^2 / (q - 1)^2,
  ORDINAL = function(k, l) 1 - choose(abs(k - l) + 1, 2) / choose(q, 2)))
# Gwet 2014, chapters 3-5, written out. Where every unit has two ratings the variance is the infinitesimal jackknife's, which is asked below; where
# some have one, Gwet's does not count that their number is chance too.
coefficient <- function(counts, w, kind, unit = rep(1 / nrow(counts), nrow(counts))) {
  r <- rowSums(counts)
  near <- counts %*% t(w)
  pa <- ifelse(r > 1, rowSums(counts * (near - 1)) / (r * (r - 1)), 0)
  pa <- sum(unit * pa) / sum(unit * (r > 1))
  share <- colSums(unit * counts / r) / sum(unit)
  pe <- if (kind == "gwet") sum(w) / (q * (q - 1)) * sum(share * (1 - share)) else sum(w * outer(share, share))
  (pa - pe) / (1 - pe)
}
jackknifed <- function(counts, w, kind) {
  n <- nrow(counts); base <- rep(1 / n, n); h <- 1e-4
  u <- sapply(1:n, function(i) {
    move <- function(step) { d <- (1 - step) * base; d[i] <- d[i] + step; coefficient(counts, w, kind, d) }
    (8 * (move(h) - move(-h)) - (move(2 * h) - move(-2 * h))) / (12 * h)
  })
  sqrt(sum(u^2) / (n * (n - 1)))
}
gwets <- function(counts, w, kind) {
  n <- nrow(counts); r <- rowSums(counts); k <- coefficient(counts, w, kind); share <- colMeans(counts / r)
  pa <- ifelse(r > 1, rowSums(counts * (counts %*% t(w) - 1)) / (r * (r - 1)), 0); scale <- sum(w) / (q * (q - 1))
  pe <- if (kind == "gwet") scale * sum(share * (1 - share)) else sum(w * outer(share, share))
  pei <- as.vector(if (kind == "gwet") scale * counts %*% (1 - share) / r else counts %*% (w %*% share) / r)
  x <- n / sum(r > 1) * (pa - pe * (r > 1)) / (1 - pe) - 2 * (1 - k) * (pei - pe) / (1 - pe)
  se <- sqrt(sum((x - k)^2) / (n * (n - 1)))
  list(estimate = k, se = se, low = k - qt(.975, n - 1) * se, high = min(1, k + qt(.975, n - 1) * se))
}
kinds <- c("UNWEIGHTED", "LINEAR", "QUADRATIC", "ORDINAL")
paired <- counts[rowSums(counts) > 1, ]
for (k in kinds) for (kind in c("gwet", "fleiss"))
  stopifnot(abs(jackknifed(paired, weightings(k), kind) / gwets(paired, weightings(k), kind)$se - 1) < 1e-8)
gwet <- setNames(lapply(kinds, function(k) gwets(counts, weightings(k), "gwet")), kinds)
fleiss <- setNames(lapply(kinds, function(k) gwets(counts, weightings(k), "fleiss")), kinds)

# --- two raters: psych's kappa (Fleiss, Cohen and Everitt), Lin, Bland and Altman
pair <- na.omit(scores[, c(2, 5)])
table2 <- table(factor(pair[, 1], 1:q), factor(pair[, 2], 1:q))
fce <- function(t, w) { # Fleiss, Cohen and Everitt 1969, eq. 8 and 9
  n <- sum(t); p <- t / n; a <- rowSums(p); b <- colSums(p)
  po <- sum(w * p); pe <- sum(w * outer(a, b)); k <- (po - pe) / (1 - pe)
  wr <- as.vector(w %*% b); wc <- as.vector(a %*% w); m <- outer(wr, wc, "+")
  list(kappa = k, se = sqrt((sum(p * (w - m * (1 - k))^2) - (k - pe * (1 - k))^2) / n) / (1 - pe))
}
kappas <- setNames(lapply(kinds, function(k) fce(table2, weightings(k))), kinds)
# psych has the same kappas and the same error without weights. Its error with weights is not the one of the paper; the multinomial delta method is.
byPsych <- suppressWarnings(cohen.kappa(matrix(as.vector(table2), q), w = weightings("QUADRATIC")))
delta <- function(t, w) {
  p <- t / sum(t); h <- 1e-4; k <- function(p) { p <- p / sum(p); pe <- sum(w * outer(rowSums(p), colSums(p))); (sum(w * p) - pe) / (1 - pe) }
  g <- p; for (c in seq_along(p)) { m <- function(s) { x <- p; x[c] <- x[c] + s; k(x) }; g[c] <- (8 * (m(h) - m(-h)) - (m(2 * h) - m(-2 * h))) / (12 * h) }
  sqrt((sum(p * g^2) - sum(p * g)^2) / sum(t))
}
stopifnot(all.equal(byPsych$kappa, kappas$UNWEIGHTED$kappa), all.equal(byPsych$weighted.kappa, kappas$QUADRATIC$kappa),
          all.equal(sqrt(byPsych$var.kappa), kappas$UNWEIGHTED$se),
          all(sapply(kinds, function(k) abs(delta(table2, weightings(k)) / kappas[[k]]$se - 1) < 1e-8)))
a <- round(rnorm(40, 70, 8), 1); b <- round(a + rnorm(40, 1.5, 3) - .08 * (a - 70), 1)
d <- a - b; n <- 40; s <- sd(d); z <- qnorm(.975)
limit <- function(v) v + c(-1, 1) * qt(.975, n - 1) * sqrt(s^2 * (1 / n + z^2 / (2 * (n - 1))))
line <- summary(lm(d ~ I((a + b) / 2)))$coefficients
lin <- {
  xx <- var(a) * (n - 1) / n; yy <- var(b) * (n - 1) / n; xy <- cov(a, b) * (n - 1) / n
  c <- 2 * xy / (xx + yy + (mean(a) - mean(b))^2); r <- cor(a, b); u <- (mean(a) - mean(b)) / (xx * yy)^.25
  v <- ((1 - r^2) * c^2 * (1 - c^2) / r^2 + 2 * c^3 * (1 - c) * u^2 / r - c^4 * u^4 / (2 * r^2)) / (n - 2)
  half <- qnorm(.975) * sqrt(v) / (1 - c^2)
  list(estimate = c, low = tanh(atanh(c) - half), high = tanh(atanh(c) + half))
}
altman <- list(bias = mean(d), bias_se = s / sqrt(n), lower = mean(d) - z * s, lower_limits = vec(limit(mean(d) - z * s)),
               upper = mean(d) + z * s, upper_limits = vec(limit(mean(d) + z * s)), slope = line[2, 1], slope_se = line[2, 2],
               repeatability = z * sqrt(mean(d^2)))

# --- intraclass correlations of complete scores
whole <- outer(rnorm(25), c(-.3, 0, .2, .5), "+") + matrix(rnorm(100, sd = .8), 25)
icc <- ICC(whole, lmer = FALSE)$results

# --- crossed random effects: lme4, its optimum made sharper by Newton steps on its own criterion
polished <- function(formula, data) {
  parsed <- lFormula(formula, data, REML = TRUE)
  f <- do.call(mkLmerDevfun, parsed)
  theta <- optimizeLmer(f, optimizer = "bobyqa", control = list(rhoend = 1e-9))$par
  k <- length(theta)
  along <- function(i, h) { t <- theta; t[i] <- t[i] + h; f(t) }
  for (step in 1:6) {
    h <- 2e-3 * pmax(theta, .05)
    g <- sapply(1:k, function(i) (8 * (along(i, h[i]) - along(i, -h[i])) - (along(i, 2 * h[i]) - along(i, -2 * h[i]))) / (12 * h[i]))
    H <- matrix(0, k, k)
    for (i in 1:k) for (j in 1:k) H[i, j] <- if (i == j) (along(i, h[i]) - 2 * f(theta) + along(i, -h[i])) / h[i]^2 else {
      t <- function(a, b) { x <- theta; x[i] <- x[i] + a * h[i]; x[j] <- x[j] + b * h[j]; f(x) }
      (t(1, 1) - t(1, -1) - t(-1, 1) + t(-1, -1)) / (4 * h[i] * h[j])
    }
    theta <- theta - solve(H, g)
  }
  value <- f(theta)
  fit <- mkMerMod(environment(f), list(par = theta, fval = value, feval = 1, conv = 0, message = ""), parsed$reTrms, parsed$fr)
  random <- ranef(fit, condVar = TRUE)
  names <- names(random)
  list(deviance = value, sigma = sigma(fit), fixed = vec(fixef(fit)), fixed_se = vec(sqrt(diag(as.matrix(vcov(fit))))),
       factors = setNames(lapply(names, function(g) list(
         sd = attr(VarCorr(fit)[[g]], "stddev")[[1]], levels = vec(rownames(random[[g]])), blup = vec(random[[g]][, 1]),
         conditional_sd = vec(sqrt(as.vector(attr(random[[g]], "postVar")))))), names))
}
provider <- sample(sprintf("P%02d", 1:15), 120, TRUE); quality <- rnorm(120, sd = .5); house <- setNames(rnorm(15, sd = .4), sprintf("P%02d", 1:15))
severity <- rnorm(12, sd = .3)
rows <- do.call(rbind, lapply(1:120, function(j) data.frame(course = sprintf("C%03d", j), provider = provider[j],
  assessor = sample(12, sample(1:4, 1)), phase = j %% 2)))
rows$score <- round(3 + .25 * rows$phase + quality[as.integer(substr(rows$course, 2, 4))] + house[rows$provider] + severity[rows$assessor] + rnorm(nrow(rows), sd = .6), 2)
rows$assessor <- sprintf("A%02d", rows$assessor)
crossed <- polished(score ~ phase + (1 | course) + (1 | provider) + (1 | assessor), rows)
penicillin <- polished(diameter ~ 1 + (1 | plate) + (1 | sample), Penicillin)
flat <- polished(score ~ 1 + (1 | assessor), rows)

# --- funnel plots: Spiegelhalter 2005, appendix, and section 4
inner <- function(below, p) { r <- 0; while (below(r) < p) r <- r + 1; max(0, r - (below(r) - p) / (below(r) - (if (r > 0) below(r - 1) else 0))) }
proportion <- do.call(rbind, lapply(c(1, 2, 5, 12, 40, 300), function(n) do.call(rbind, lapply(c(.05, .4, .93), function(t)
  c(n, t, sapply(c(.025, .975, .001, .999), function(p) inner(function(r) pbinom(r, n, t), p) / n))))))
size <- c(12, 30, 55, 8, 90, 41, 23, 17, 64, 5, 110, 37); hits <- c(9, 20, 44, 7, 50, 36, 11, 15, 55, 1, 88, 30)
target <- sum(hits) / sum(size)
zs <- (asin(sqrt(hits / size)) - asin(sqrt(target))) * 2 * sqrt(size)
cut <- quantile(zs, c(.1, .9)); w <- 4 * size; k <- length(zs)
phi <- mean(pmax(cut[1], pmin(cut[2], zs))^2); tau2 <- max(0, (k * phi - (k - 1)) / (sum(w) - sum(w^2) / sum(w)))
wide <- function(z) sapply(c(-1, 1), function(sign) sin(pmax(0, pmin(pi / 2, asin(sqrt(target)) + sign * z * sqrt(1 / w + tau2))))^2)
plot <- list(size = vec(size), hits = vec(hits), target = target, z = vec(zs), phi = phi, tau2 = tau2, inner = wide(qnorm(.975)), outer = wide(qnorm(.999)))

cat(json(list(
  made_with = R.version.string, scores = scores, gwet = gwet, fleiss = fleiss,
  pair = pair, kappa = kappas, first = vec(a), second = vec(b), altman = altman, lin = lin,
  whole = whole, icc = list(type = vec(icc$type), estimate = vec(icc$ICC), low = vec(icc$`lower bound`), high = vec(icc$`upper bound`)),
  rows = list(course = vec(rows$course), provider = vec(rows$provider), assessor = vec(rows$assessor), phase = vec(rows$phase), score = vec(rows$score)),
  crossed = crossed, flat = flat,
  penicillin_rows = list(plate = vec(as.character(Penicillin$plate)), sample = vec(as.character(Penicillin$sample)), diameter = vec(Penicillin$diameter)),
  penicillin = penicillin, proportion = proportion, plot = plot)), file = "ratings.oracle.json")
