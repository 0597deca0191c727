# A made-up survey, and the reference figures of its two groups compared, by R's survey package and the delta method: derivatives by a complex step, which is
# exact to the last digits. Run in this folder: Rscript weighted-groups.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(20230817)
n <- 640
d <- data.frame(stratum = rep(c("north", "south", "coast", "city"), each = n / 4), village = sprintf("v%02d", rep(1:32, each = n / 32)))
d$weight <- round(exp(rnorm(n, 4, .4)), 2); d$weight[sample(n, 12)] <- 0
d$sex <- sample(c("F", "M"), n, TRUE)
d$education <- sample(c("low", "middle", "high"), n, TRUE, c(.4, .4, .2))
d$urban <- rbinom(n, 1, ifelse(d$stratum == "city", .9, .3))
pull <- rnorm(32, 0, .5)[as.integer(factor(d$village))]
d$selected <- rbinom(n, 1, plogis(.4 + .3 * (d$sex == "F") + pull))
d$completed <- d$selected * rbinom(n, 1, plogis(.6 + .4 * (d$education == "high") + pull))
d$working <- rbinom(n, 1, plogis(-.4 + .5 * (d$sex == "M") + .6 * (d$education == "high") + .3 * d$urban + pull))
d$working[sample(n, 25)] <- NA
d$education[sample(n, 20)] <- NA
write.csv(d, "weighted-groups.csv", row.names = FALSE, quote = FALSE, na = "")
d$education <- ifelse(is.na(d$education), "", d$education) # a value like others where a difference is split
design <- svydesign(~village, strata = ~stratum, weights = ~weight, data = d)
# Totals of people by group, kind and characteristic, and numbers that follow from them with errors from the totals' covariance.
totals <- function(having, kind) {
  known <- !is.na(having)
  cell <- interaction(factor(kind), factor(d$sex), factor(having), drop = FALSE, sep = "|")
  m <- sapply(levels(cell), function(l) ifelse(known & !is.na(cell) & cell == l, 1, 0))
  s <- svytotal(m, design); list(t = unname(coef(s)), v = unname(vcov(s)), kinds = levels(factor(kind)), df = degf(subset(design, known & weight > 0)))
}
arms <- function(t, k) { a <- array(t, c(k, 2, 2)); list(n1 = a[, 1, 1] + a[, 1, 2], x1 = a[, 1, 2], n0 = a[, 2, 1] + a[, 2, 2], x0 = a[, 2, 2]) } # F, then M; 0, then 1
estimate <- function(s, f) {
  k <- length(s$kinds); h <- 1e-30
  slopes <- sapply(seq_along(s$t), function(i) { z <- as.complex(s$t); z[i] <- z[i] + 1i * h * max(s$t); Im(f(arms(z, k))) / (h * max(s$t)) })
  c(f(arms(s$t, k)), sqrt(drop(slopes %*% s$v %*% slopes)), s$df)
}
logratio <- function(a) log(sum(a$x1) / sum(a$n1)) - log(sum(a$x0) / sum(a$n0))
standardised <- function(a) { w <- a$n1 + a$n0; log(sum(w * a$x1 / a$n1)) - log(sum(w * a$x0 / a$n0)) }
difference <- function(a) sum(a$x1) / sum(a$n1) - sum(a$x0) / sum(a$n0)
composition <- function(a) sum((a$n1 / sum(a$n1) - a$n0 / sum(a$n0)) * (a$x1 / a$n1 + a$x0 / a$n0)) / 2
rates <- function(a) sum((a$n1 / sum(a$n1) + a$n0 / sum(a$n0)) * (a$x1 / a$n1 - a$x0 / a$n0)) / 2
blinder <- function(X, part) function(a) {
  fit <- function(n, x) solve(t(X) %*% (n * X), t(X) %*% x); mean <- function(n) colSums(n * X) / sum(n)
  b1 <- fit(a$n1, a$x1); b0 <- fit(a$n0, a$x0); m1 <- mean(a$n1); m0 <- mean(a$n0)
  switch(part, explained = sum((m1 - m0) * b0), unexplained = sum(m1 * (b1 - b0)), coefficients = sum(m0 * (b1 - b0)), interaction = sum((m1 - m0) * (b1 - b0)))
}
plain <- totals(d$working, rep("all", n))
kinds <- totals(d$working, paste(d$education, d$urban))
X <- model.matrix(~factor(sub(" .*", "", kinds$kinds)) + factor(sub(".* ", "", kinds$kinds)))
stage <- function(from, to) totals(ifelse(from == 1, to, NA), rep("all", n))
women <- subset(design, weight > 0); share <- svymean(~I(as.integer(sex == "F")), design); q <- unname(coef(share)); e <- as.numeric(SE(share))
count <- sum(d$weight > 0); m <- q * (1 - q) / e^2 * (qt(.975, count - 1) / qt(.975, degf(design)))^2; z <- qnorm(.975)
wilson <- (q + z^2 / (2 * m) + c(-1, 1) * z * sqrt(q * (1 - q) / m + z^2 / (4 * m^2))) / (1 + z^2 / m)
ratio <- svyratio(~working, ~I(working * 0 + 1), subset(design, sex == "F" & !is.na(working)))
write_json(list(survey = as.character(packageVersion("survey")), logratio = estimate(plain, logratio), standardised = estimate(kinds, standardised),
  difference = estimate(plain, difference), composition = estimate(kinds, composition), rates = estimate(kinds, rates),
  explained = estimate(kinds, blinder(X, "explained")), unexplained = estimate(kinds, blinder(X, "unexplained")),
  coefficients = estimate(kinds, blinder(X, "coefficients")), interaction = estimate(kinds, blinder(X, "interaction")),
  # svyglm's coefficient of the group is the same difference, with the same error
  regression = { g <- svyglm(working ~ I(sex == "F"), design); c(unname(coef(g)[2]), unname(SE(g)[2])) },
  stage_selected = estimate(stage(rep(1, n), d$selected), logratio), stage_completed = estimate(stage(d$selected, d$completed), logratio),
  stages = estimate(stage(rep(1, n), d$completed), logratio), representation = c(q / .512, e / .512, wilson / .512)),
  "weighted-groups.oracle.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
