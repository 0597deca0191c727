# Estimate, standard error and 95 % interval of the effects of the guide to plans by R 4.2.2 with estimatr 1.0.0, sandwich 3.0.2, survey 4.1-1, lme4 1.1-31, or by the definition in base R.
# Rscript app/src/test/resources/id/sigi/app/command/plan-guide.R examples/plans
suppressMessages({library(estimatr); library(sandwich); library(survey)})
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))
show <- function(name, ...) cat(name, sprintf("%.10g", c(...)), "\n")
of <- function(model, term = "offered") { at <- match(term, model$term); c(model$coefficients[[at]], model$std.error[[at]], model$conf.low[[at]], model$conf.high[[at]]) }

d <- data("individual-lottery")
show("individual", of(difference_in_means(income ~ offered, d)))
show("individual lin", of(lm_lin(income ~ offered, ~ woman + age + before, d)))
show("individual late", of(iv_robust(income ~ took_part | offered, d), "took_part"))
# All draws of two values: winners among those with a job are hypergeometric.
j <- d[!is.na(d$has_job), ]; n <- table(j$offered); jobs <- sum(j$has_job); k <- max(0, jobs - n[[1]]):min(n[[2]], jobs)
t <- sapply(k, function(k) { p <- c((jobs - k) / n[[1]], k / n[[2]]); diff(p) / sqrt(sum(p * (1 - p) / (n - 1))) })
far <- abs(t) >= abs(t[k == sum(j$has_job[j$offered == 1])]) * (1 - 1e-12)
show("individual, p over all draws of has_job", sum(dhyper(k[far], jobs, sum(n) - jobs, n[[2]])))
d <- data("stratified-lottery"); d$cell <- paste(d$wave, d$area)
show("stratified", of(difference_in_means(income ~ offered, d, blocks = cell)))
show("stratified fe", of(lm_robust(income ~ offered, d, fixed_effects = ~cell)))
show("stratified late", of(iv_robust(income ~ took_part | offered, d, fixed_effects = ~cell), "took_part"))
show("stratified pooled, biased", of(lm_robust(income ~ offered, d)))
d <- data("several-arms")
for (two in list(c("large", "none"), c("small", "none"), c("large", "small"))) {
  name <- paste("arms,", paste(two, collapse = " minus ")); e <- d[d$arm %in% two, ]; e$z <- as.integer(e$arm == two[1])
  show(name, of(difference_in_means(income ~ z, e, blocks = office), "z"))
  show(paste(name, "late"), of(iv_robust(income ~ trained | z, e, fixed_effects = ~office), "trained"))
  d$a <- relevel(factor(d$arm), two[2])
  show(paste(name, "on all arms"), of(lm_robust(income ~ a + woman + before, d, fixed_effects = ~office), paste0("a", two[1])))
}
l <- lm(income ~ factor(arm) + office, d); at <- 2:3; b <- coef(l)[at]
show("arms, joint F", drop(b %*% solve(vcovHC(l, "HC2")[at, at], b)) / 2)
d <- data("household-lottery")
show("household", of(difference_in_means(income ~ offered, d, blocks = regency, clusters = household)))
show("household fe", of(lm_robust(income ~ offered, d, fixed_effects = ~regency, clusters = household)))
show("household, unclustered", of(difference_in_means(income ~ offered, d, blocks = regency)))
d <- data("household-cap"); d$cell <- paste(d$regency, d$size)
show("cap", of(lm_robust(income ~ offered, d, fixed_effects = ~cell, clusters = household)))
show("cap, without sizes", of(lm_robust(income ~ offered, d, fixed_effects = ~regency, clusters = household)))
d <- data("village-lottery")
show("village", of(difference_in_means(income ~ offered, d, blocks = district, clusters = village)))
show("village fe", of(lm_robust(income ~ offered, d, fixed_effects = ~district, clusters = village)))
show("village, unclustered", of(difference_in_means(income ~ offered, d, blocks = district)))
d <- data("matched-pairs")
t <- with(d[order(d$pair, d$offered), ], t.test(income[offered == 1], income[offered == 0], paired = TRUE))
show("pairs", t$estimate, t$stderr, t$conf.int)
show("pairs, as if not paired", of(difference_in_means(income ~ offered, d)))

# Within each list the offered, takers weighing (S - 1) / S, against the others; lists weigh by their people; error of the lists' residuals.
dreo <- function(d) {
  s <- split(d, d$course); s <- s[sapply(s, function(x) x$seats[1] >= 2 && any(x$offered == 0))]
  r <- t(sapply(s, function(x) { o <- x[x$offered == 1, ]; w <- ifelse(o$took == 1, (o$seats - 1) / o$seats, 1)
    c(n = nrow(x), fs = weighted.mean(o$took, w), rf = weighted.mean(o$income, w) - mean(x$income[x$offered == 0])) }))
  N <- sum(r[, "n"]); fs <- sum(r[, "n"] * r[, "fs"]) / N; rf <- sum(r[, "n"] * r[, "rf"]) / N; b <- rf / fs; L <- nrow(r)
  e <- sqrt(L / (L - 1) * sum((r[, "n"] * (r[, "rf"] - b * r[, "fs"]))^2)) / (N * fs); c(b, e, b + c(-1, 1) * e * qt(0.975, L - 1)) }
d <- data("waiting-list")
show("waiting list", dreo(d))
show("waiting list, not reweighted", of(iv_robust(income ~ took | offered, d, fixed_effects = ~course), "took"))

d <- data("re-entry"); d$cell <- paste(d$draw, d$area)
show("re-entry", of(lm_robust(income_0 ~ won, d, fixed_effects = ~cell, clusters = household), "won"))
names <- c("income_0", "income_1", "income_2", "began_0", "began_1", "began_2")
long <- do.call(rbind, lapply(names, function(v) data.frame(v = d[[v]], won = d$won, cell = d$cell, household = d$household, eq = v)))
long <- long[!is.na(long$v), ]; long$own <- paste(long$eq, long$cell); long$eq <- factor(long$eq, levels = names)
m <- lm(v ~ 0 + eq:won + own, long); V <- vcovCL(m, cluster = long$household, type = "HC0", cadjust = TRUE)
at <- grep(":won$", names(coef(m))); b <- unname(coef(m)[at]); V <- V[at, at]
recursion <- function(b) { t0 <- b[1] / b[4]; t1 <- (b[2] - b[5] * t0) / b[4]; c(t0, t1, (b[3] - b[5] * t1 - b[6] * t0) / b[4]) }
slopes <- sapply(1:6, function(i) { h <- 1e-4 * max(1, abs(b[i])); e <- replace(numeric(6), i, h); (recursion(b + e) - recursion(b - e)) / (2 * h) })
e <- sqrt(diag(slopes %*% V %*% t(slopes)))
for (k in 1:3) show(paste("later wins", k - 1), recursion(b)[k], e[k], recursion(b)[k] + c(-1, 1) * e[k] * qnorm(0.975))

d <- svydesign(~block, strata = ~stratum, weights = ~weight, data = data("survey"))
r <- svyratio(~unemployed, ~in_labour_force, d); show("survey rate", coef(r), SE(r), confint(r, df = degf(d)))
r <- svyratio(~unemployed, ~in_labour_force, subset(d, woman == 1)) # its degrees of freedom are those of the persons whom it is about
show("survey rate, women", coef(r), SE(r), confint(r, df = degf(subset(d, woman == 1 & in_labour_force == 1))))
r <- svymean(~in_labour_force, d); show("survey mean", coef(r), SE(r), confint(r, df = degf(d)))
for (who in list(list("woman=0", d$variables$woman == 0), list("woman=1", d$variables$woman == 1), list("stratum=rural-B, woman=1", d$variables$woman == 1 & d$variables$stratum == "rural-B"))) {
  s <- d[who[[2]], ]; r <- svymean(~in_labour_force, s); show(paste("survey mean,", who[[1]]), coef(r), SE(r), confint(r, df = degf(s))) }
r <- svytotal(~unemployed, d); show("survey total", coef(r), SE(r), confint(r, df = degf(d)))

d <- data("survey-design"); d$w <- with(d, weight * ave(weight, stratum, woman, FUN = sum) / ave(weight * answered, stratum, woman, FUN = sum))
d <- svydesign(~block + household, strata = ~stratum, weights = ~w, fpc = ~blocks + households, data = d)
d <- calibrate(subset(d, answered == 1), ~factor(woman) + stratum, c(25500, 13100, 10200, 6300), calfun = "raking", epsilon = 1e-12, maxit = 100)
r <- svymean(~works, d, deff = TRUE); i <- svyciprop(~works, d, method = "beta"); show("survey design mean", coef(r), SE(r), confint(i), c(deff(r)))
for (to in c("coast", "hills")) { e <- update(d, x = as.integer(stratum == to), z = as.integer(stratum == setdiff(c("coast", "hills"), to))); m <- svyglm(works ~ x + z, e)
  show(paste("survey design", to, "minus town"), coef(m)[2], SE(m)[2], coef(m)[2] + c(-1, 1) * qt(.975, degf(subset(d, stratum %in% c(to, "town")))) * SE(m)[2]) }
k <- !is.na(d$variables$income); x <- d$variables$income[k]; w <- weights(d)[k]
for (p in c(.25, .5, .75)) { q <- survey:::qrule_math(x, w, p); e <- update(d, k = as.numeric(k), b = as.numeric(k & income <= q)); r <- svyratio(~b, ~k, e); t <- qt(.975, degf(d))
  ends <- sapply(coef(r) + c(-1, 1) * t * SE(r), function(p) survey:::qrule_math(x, w, p)); show(paste("survey design quantile", p), q, diff(ends) / (2 * t), ends) }
r <- svychisq(~works + stratum, d); show("survey design F", r$statistic, r$parameter[2], r$p.value)
m <- svyglm(works ~ woman + age, d, family = quasibinomial(), control = list(epsilon = 1e-13)); show("survey design woman", coef(m)[2], SE(m)[2], coef(m)[2] + c(-1, 1) * qt(.975, m$df.residual) * SE(m)[2])

d <- data("indicators"); d$done <- as.integer(d$selected == 1 & !is.na(d$completed_on) & d$completed_on <= 365); s <- d[d$selected == 1, ]
show("indicators, all, women, rural, women rural", mean(s$done), mean(s$done[s$sex == "F"]), mean(s$done[s$place == "rural"]), mean(s$done[s$sex == "F" & s$place == "rural"]))
parity <- function(p1, v1, p0, v0) { r <- p1 / p0; c(r, r * exp(c(-1, 1) * qnorm(0.975) * sqrt(v1 / p1^2 + v0 / p0^2))) }
group <- function(w, sex) { p <- tapply(s$done[s$sex == sex], w[s$sex == sex], mean); n <- table(w[s$sex == sex]); c(p, p * (1 - p) / n) }
plain <- function(sex) { x <- s$done[s$sex == sex]; c(mean(x), mean(x) * (1 - mean(x)) / length(x)) }
p <- parity(plain("F")[1], plain("F")[2], plain("M")[1], plain("M")[2]); show("indicators, parity", p); show("indicators, adjusted", ifelse(p <= 1, p, 2 - 1 / p))
cell <- interaction(s$place, s$age_group); w <- as.vector(table(cell)) / nrow(s); k <- length(w)
over <- function(sex) { g <- group(cell, sex); c(sum(w * g[1:k]), sum(w^2 * g[k + 1:k])) }
show("indicators, standardised", parity(over("F")[1], over("F")[2], over("M")[1], over("M")[2]))
rate <- function(sex) { n <- as.vector(table(cell[s$sex == sex])); x <- as.vector(tapply(s$done[s$sex == sex], cell[s$sex == sex], sum)); list(n = n, w = n / sum(n), r = x / n) }
f <- rate("F"); m <- rate("M"); show("indicators, composition, rates", sum((f$w - m$w) * (f$r + m$r) / 2), sum((f$r - m$r) * (f$w + m$w) / 2))
ob <- function(sex) { m <- lm(done ~ place + age_group, s[s$sex == sex, ]); list(b = coef(m), x = colMeans(model.matrix(m)), V = vcovHC(m, "HC1"), S = cov(model.matrix(m)) / nobs(m)) }
A <- ob("F"); B <- ob("M"); q <- function(v, m) drop(v %*% m %*% v); dx <- A$x - B$x; db <- A$b - B$b
show("indicators, explained", sum(dx * B$b), sqrt(q(dx, B$V) + q(B$b, A$S + B$S))); show("indicators, unexplained", sum(A$x * db), sqrt(q(A$x, A$V + B$V) + q(db, A$S)))
n <- sapply(c("F", "M"), function(x) c(sum(d$sex == x), sum(d$sex == x & d$selected == 1), sum(d$sex == x & d$selected == 1 & d$completed == 1)))
gap <- function(i, j) { m <- log(n[j, 1] / n[i, 1]) - log(n[j, 2] / n[i, 2]); e <- sqrt(sum(1 / n[j, ] - 1 / n[i, ])); c(m, e, m + c(-1, 1) * qnorm(0.975) * e) }
show("indicators, stage chosen", gap(1, 2)); show("indicators, stage finished", gap(2, 3)); show("indicators, all stages", gap(1, 3))
w <- function(x, n, share) { k <- prop.test(x, n, correct = FALSE)$conf.int; c(x / n, k) / share }
show("indicators, women beside the population", w(sum(d$sex == "F"), nrow(d), 0.512))
# Transitions of a panel: shares of rows as ratios of domains, with Wilson's interval on the effective number of people; margins by Wald's F.
p <- data("labour-panel"); p <- reshape(p, idvar = c("person", "stratum", "village", "weight", "woman"), timevar = "round", direction = "wide")
names(p) <- sub("status.half-year", "half_year", sub("status.", "", names(p), fixed = TRUE), fixed = TRUE); names(p) <- sub("^half-year$", "half_year", names(p))
for (v in c("baseline", "half_year", "year")) p[[v]] <- ifelse(is.na(p[[v]]), "not_interviewed", p[[v]])
d <- svydesign(~village, strata = ~stratum, weights = ~weight, data = p)
share <- function(name, s, to) { r <- svymean(as.formula(paste0("~I(as.integer(", to, "))")), s); e <- SE(r)[1]; q <- coef(r)[1]; n <- nrow(s); f <- degf(s)
  m <- q * (1 - q) / e^2 * (qt(0.975, n - 1) / qt(0.975, f))^2; z <- qnorm(0.975)
  show(name, q, e, (q + z^2 / (2 * m) + c(-1, 1) * z * sqrt(q * (1 - q) / m + z^2 / (4 * m^2))) / (1 + z^2 / m)) }
share("panel, unemployed to employed", subset(d, baseline == "unemployed"), "half_year == 'employed'")
share("panel, unemployed to nobody", subset(d, baseline == "unemployed"), "half_year == 'not_interviewed'")
share("panel, women", subset(d, baseline == "unemployed" & woman == 1), "half_year == 'employed'")
both <- subset(d, half_year != "not_interviewed" & baseline != "not_interviewed")
share("panel, both", subset(both, baseline == "unemployed"), "half_year == 'employed'")
share("panel, before", both, "baseline == 'employed'"); share("panel, after", both, "half_year == 'employed'")
r <- svymean(~I((half_year == "employed") - (baseline == "employed")), both); show("panel, change", coef(r), SE(r), confint(r, df = degf(both)))
r <- svytotal(~I((half_year == "employed") - (baseline == "employed")) + I((half_year == "outside") - (baseline == "outside")), both)
f <- degf(both); w <- drop(coef(r) %*% solve(vcov(r), coef(r))); g <- (f - 1) / (2 * f) * w; show("panel, margins", g, pf(g, 2, f - 1, lower.tail = FALSE))
# Scores: the mean of both aspects, by lme4; drifts by the same model with a slope for each assessor.
suppressMessages(library(lme4))
d <- data("ratings")
curriculum <- d[d$aspect == "curriculum", ]
w <- aggregate(score ~ course + provider + hours + anchor + phase + assessor + month, d, mean)
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10))
m <- lmer(score ~ phase + hours + (1 | course) + (1 | assessor) + (1 | provider), w, control = tight)
sd <- sapply(VarCorr(m), function(part) attr(part, "stddev")[[1]])
for (part in names(sd)) cat("ratings, variance of", part, sprintf("%.10g", sd[[part]]^2), "\n")
cat("ratings, variance of residual", sprintf("%.10g", sigma(m)^2), "\n")
show("ratings, phase", fixef(m)[[2]], sqrt(vcov(m)[2, 2]), fixef(m)[[2]] + c(-1, 1) * qnorm(0.975) * sqrt(vcov(m)[2, 2]))
# Errors of prediction from the mixed-model equations (Henderson 1975).
X <- getME(m, "X"); Z <- as.matrix(getME(m, "Z")); n <- c(nlevels(factor(w$course)), nlevels(factor(w$provider)), nlevels(factor(w$assessor)))
names(n) <- c("course", "provider", "assessor"); order <- names(getME(m, "flist"))
G <- rep(sd[order]^2, n[order]); s2 <- sigma(m)^2
C <- solve(rbind(cbind(crossprod(X), crossprod(X, Z)), cbind(crossprod(Z, X), crossprod(Z) + diag(s2 / G)))) * s2
b <- c(fixef(m), unlist(lapply(order, function(g) ranef(m)[[g]][, 1]))); labels <- c(colnames(X), unlist(lapply(order, function(g) paste0(g, "=", rownames(ranef(m)[[g]])))))
combined <- function(what, weights, df) { e <- sqrt(drop(t(weights) %*% C %*% weights)); v <- sum(weights * b); show(what, v, e, v + c(-1, 1) * qt(0.975, df) * e) }
unit <- function(...) as.numeric(labels %in% c(...)); level <- function(...) { u <- unit(...); u[seq_len(ncol(X))] <- colMeans(X); u }
combined("ratings, assessor=A03", unit("assessor=A03"), 7)
combined("ratings, course=c001", level("course=c001", "provider=p01"), 59)
combined("ratings, provider=p03", level("provider=p03"), 11)
times <- sapply(sort(unique(w$assessor)), function(a) ifelse(w$assessor == a, w$month - mean(w$month[w$assessor == a]), 0))
m2 <- lmer(score ~ phase + hours + times + (1 | course) + (1 | assessor) + (1 | provider), w, control = tight)
k <- c(rep(0, 3), rep(-1 / 7, 8)); k[3 + 1] <- 1
e <- sqrt(drop(t(k) %*% as.matrix(vcov(m2)) %*% k)); v <- sum(k * fixef(m2)); show("ratings, drift of A01", v, e, v + c(-1, 1) * qnorm(0.975) * e)
x <- reshape(w[w$assessor %in% c("A03", "A04"), c("course", "phase", "assessor", "score")], idvar = c("course", "phase"), timevar = "assessor", direction = "wide")
x <- na.omit(x); g <- x$score.A03 - x$score.A04; t <- t.test(g); show("ratings, A03 minus A04", mean(g), t$stderr, t$conf.int)
