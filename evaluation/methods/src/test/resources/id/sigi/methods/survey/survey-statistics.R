# Reference figures of survey statistics, by R's survey package, of two made-up samples. Run in this folder: Rscript survey-statistics.R
# staged: six strata of sampling units in two stages, among them a census of units and a stratum with one unit; missing values, weights of zero.
# paired: eleven strata of two units.
suppressMessages({library(survey); library(jsonlite)})
set.seed(20240817)
round_to <- function(x, digits) as.numeric(formatC(x, digits = digits, format = "f"))
staged <- do.call(rbind, lapply(1:6, function(h) {
  units <- c(4, 3, 5, 2, 4, 1)[h]
  do.call(rbind, lapply(seq_len(units), function(i) {
    parts <- sample(2:4, 1)
    do.call(rbind, lapply(seq_len(parts), function(j) {
      n <- sample(3:6, 1)
      data.frame(h = h, psu = 10 * h + i, ssu = 100 * (10 * h + i) + j, n1 = c(20, 3, 50, 30, 16, 9)[h], n2 = parts + c(0, 3, 9)[1 + (10 * h + i + h) %% 3],
        size = rpois(1, 5), n = n)[rep(1, n), ]
    }))
  }))
}))
n <- nrow(staged)
staged$id <- seq_len(n)
staged$w <- round_to(with(staged, n1 / ave(psu, h, FUN = function(p) length(unique(p))) * exp(rnorm(n, 0, .3)) * 5), 4)
staged$w[sample(n, 6)] <- 0
staged$sex <- sample(c("F", "M"), n, TRUE)
staged$educ <- sample(c("low", "middle", "high"), n, TRUE, c(.4, .4, .2))
staged$income <- round_to(exp(rnorm(n, 2 + .1 * staged$h + .2 * (staged$sex == "M"), .7)), 2)
staged$income[sample(n, 8)] <- NA
staged$hours <- rpois(n, 30)
staged$works <- rbinom(n, 1, plogis(-.3 + .5 * (staged$educ == "high") + .02 * (staged$h - 3)))
staged$answers <- rbinom(n, 1, plogis(.8 - .5 * (staged$sex == "M")))
staged$n <- NULL
paired <- do.call(rbind, lapply(1:11, function(h) do.call(rbind, lapply(1:2, function(i) {
  n <- sample(3:4, 1)
  data.frame(h = h, psu = 100 + 2 * h + i, w = round_to(exp(rnorm(n, 3, .3)), 4), y = round_to(rnorm(n, 50 + h, 10), 3), x = round_to(rnorm(n, 30, 4), 3),
    b = rbinom(n, 1, .4))
}))))
write.csv(staged, "staged.csv", row.names = FALSE, quote = FALSE)
write.csv(paired, "paired.csv", row.names = FALSE, quote = FALSE)
staged$educ <- factor(staged$educ); staged$sex <- factor(staged$sex)

one <- function(s) unname(lapply(seq_along(coef(s)), function(i) list(estimate = unname(coef(s)[i]), se = unname(as.numeric(SE(s))[i]))))
single <- function(s) one(s)[[1]]
diffs <- function(by) { c <- svycontrast(by, c(-1, 1)); list(estimate = unname(coef(c)), se = unname(as.numeric(SE(c)))) }
block <- function(d) {
  full <- subset(d, !is.na(income))
  glm1 <- svyglm(income ~ sex + hours, d); glm2 <- svyglm(works ~ sex + hours, d, family = quasibinomial(), control = list(epsilon = 1e-14))
  list(
    mean = single(svymean(~income, d, na.rm = TRUE)), total = single(svytotal(~income, d, na.rm = TRUE)),
    ratio = single(svyratio(~income, ~hours, d, na.rm = TRUE)), women = single(svymean(~income, subset(d, sex == "F"), na.rm = TRUE)),
    women_total = single(svytotal(~works, subset(d, sex == "F"))),
    difference = diffs(svyby(~works, ~sex, d, svymean, covmat = TRUE)), difference_total = diffs(svyby(~hours, ~sex, d, svytotal, covmat = TRUE)),
    degf = degf(d), degf_high = degf(subset(d, educ == "high")),
    linear = one(glm1), linear_df = glm1$df.residual, logistic = one(glm2),
    high = single(svymean(~income, subset(d, educ == "high"), na.rm = TRUE)))
}
chisq <- function(d) {
  f <- svychisq(~sex + educ, d, statistic = "F"); c <- svychisq(~sex + educ, d, statistic = "Chisq")
  list(F = unname(f$statistic), ndf = unname(f$parameter[1]), ddf = unname(f$parameter[2]), pF = unname(f$p.value), X2 = unname(c$statistic) * c$parameter[[1]] /
    c$parameter[[1]], pX2 = unname(c$p.value))
}
deffs <- function(d) list(mean = unname(c(deff(svymean(~hours, d, deff = TRUE)))), total = unname(c(deff(svytotal(~hours, d, deff = TRUE)))),
  women = unname(c(deff(svymean(~hours, subset(d, sex == "F"), deff = TRUE)))), ratio = unname(c(deff(svyratio(~works, ~hours, d, deff = TRUE)))))
rules <- c("math", "school", "shahvaish", paste0("hf", 1:9))
quants <- function(d, types) {
  p <- c(.1, .25, .5, .8)
  ask <- function(rule, type, design) { q <- suppressWarnings(svyquantile(~hours2, design, p, qrule = rule, interval.type = type))[[1]]
    lapply(seq_along(p), function(i) list(p = p[i], estimate = unname(q[i, 1]), low = unname(q[i, 2]), high = unname(q[i, 3]), se = unname(q[i, 4]))) }
  d <- update(d, hours2 = hours + (id %% 7) / 10)
  c(setNames(lapply(rules, function(rule) ask(rule, types[1], d)), paste0(rules, "_", types[1])),
    setNames(lapply(types, function(type) ask("math", type, d)), paste0("math_", types)),
    setNames(lapply(types, function(type) ask("hf7", type, subset(d, sex == "F"))), paste0("women_hf7_", types)))
}
out <- list(survey = as.character(packageVersion("survey")))
for (rule in c("adjust", "average", "certainty", "remove")) {
  options(survey.lonely.psu = rule)
  one_stage <- svydesign(~psu, strata = ~h, weights = ~w, data = staged)
  two_stage <- svydesign(~psu + ssu, strata = ~h, weights = ~w, data = staged, fpc = ~n1 + n2)
  out[[paste0("one_stage_", rule)]] <- block(one_stage)
  out[[paste0("two_stage_", rule)]] <- block(two_stage)
}
options(survey.lonely.psu = "adjust")
one_stage <- svydesign(~psu, strata = ~h, weights = ~w, data = staged)
two_stage <- svydesign(~psu + ssu, strata = ~h, weights = ~w, data = staged, fpc = ~n1 + n2)
out$chisq <- list(one = chisq(one_stage), two = chisq(two_stage))
out$deff <- list(one = deffs(one_stage), two = deffs(two_stage))
# Quantiles of people who weigh something, with weights of mean one, because R's shahvaish takes half a weight as it stands and its beta counts rows without weight.
scaled <- transform(staged[staged$w > 0, ], w = w / mean(w))
out$quantiles <- list(one = quants(svydesign(~psu, strata = ~h, weights = ~w, data = scaled), c("mean", "beta", "xlogit", "asin")),
  two = quants(svydesign(~psu + ssu, strata = ~h, weights = ~w, data = scaled, fpc = ~n1 + n2), c("mean", "beta", "xlogit", "asin")))
# Non-response by classes of sex, and by propensity.
asked <- staged
classes <- with(asked, ave(w, sex, FUN = sum) / ave(w * answers, sex, FUN = sum))
asked$wc <- with(asked, ifelse(answers == 1, w * classes, 0))
model <- suppressWarnings(glm(answers ~ sex + hours, data = asked, weights = w, family = quasibinomial(), control = list(epsilon = 1e-14)))
asked$wp <- with(asked, ifelse(answers == 1, w / fitted(model), 0))
for (v in c("wc", "wp")) { asked$v <- asked[[v]]
  out[[paste0("answered_", v)]] <- list(mean = single(svymean(~hours, svydesign(~psu, strata = ~h, weights = ~v, data = asked))), sum = sum(asked$v)) }
# Known totals; R's residuals cannot be taken where a weight is zero.
weighing <- svydesign(~psu + ssu, strata = ~h, weights = ~w, data = staged[staged$w > 0, ], fpc = ~n1 + n2)
sexes <- c(F = 5000, M = 4600); educs <- c(high = 2100, low = 4000, middle = 3500); hours <- 9600 * 30.2
tight <- function(...) calibrate(..., epsilon = 1e-13, maxit = 200)
cal <- list(
  post = postStratify(weighing, ~sex, data.frame(sex = names(sexes), Freq = sexes)),
  raking = tight(weighing, ~sex + educ, c(9600, 4600, 4000, 3500), calfun = "raking"),
  linear = calibrate(weighing, ~sex + hours, c(9600, 4600, hours)),
  truncated = tight(weighing, ~sex + educ + hours, c(9600, 4600, 4000, 3500, hours), calfun = "linear", bounds = c(.6, 3)),
  logit = tight(weighing, ~sex + educ + hours, c(9600, 4600, 4000, 3500, hours), calfun = "logit", bounds = c(.4, 4)))
out$calibrated <- lapply(cal, function(d) list(mean = single(svymean(~income, d, na.rm = TRUE)), total = single(svytotal(~works, d)), women = single(svymean(~works, subset(d, sex == "F"))),
  high = single(svymean(~income, subset(d, educ == "high"), na.rm = TRUE)), first = unname(weights(d)[1:8]), difference = one(svyglm(works ~ sex, d))[[2]]))
# Replicate weights.
reps <- function(d) list(mean = single(svymean(~y, d)), ratio = single(svyratio(~y, ~x, d)), total = single(svytotal(~b, d)), few = single(svymean(~y, subset(d, b == 1))), degf = degf(d),
  quantile = unname(as.numeric(suppressWarnings(svyquantile(~y, d, .5, interval.type = "quantile"))[[1]])), woodruff = unname(as.numeric(svyquantile(~y, d, .5, interval.type = "mean")[[1]])),
  linear = one(svyglm(y ~ x + b, d)))
pairs <- svydesign(~psu, strata = ~h, weights = ~w, data = paired)
whole <- svydesign(~psu, weights = ~w, data = paired)
few <- svydesign(~psu, strata = ~h, weights = ~w, data = transform(paired, n1 = 2 + h), fpc = ~n1)
paley <- function(p) { s <- (1:(p - 1))^2 %% p; m <- outer(1:p, 1:p, function(i, j) ifelse(i == j, -1, ifelse((i - j) %% p %in% s, 1, -1))); rbind(1, cbind(1, m)) }
unit <- match(paired$psu, sort(unique(paired$psu)))
H12 <- paley(11); H24 <- paley(23)
half <- sapply(1:12, function(r) sapply(unit, function(u) { first <- H12[(u + 1) %/% 2 + 1, r] > 0; if (first == (u %% 2 == 1)) 2 else 0 }))
fay <- .3 + (half / 2) * (2 - 2 * .3)
sdr <- sapply(1:24, function(r) 1 + 2^-1.5 * H24[unit + 1, r] - 2^-1.5 * H24[unit %% 22 + 2, r])
given <- function(f, ...) svrepdesign(data = paired, weights = ~w, repweights = f, combined.weights = FALSE, ...)
boot <- as.svrepdesign(pairs, type = "subbootstrap", replicates = 40, compress = FALSE)
out$replicates <- list(jk1 = reps(as.svrepdesign(whole, type = "JK1")), jkn = reps(as.svrepdesign(pairs, type = "JKn")), jkn_fpc = reps(as.svrepdesign(few, type = "JKn")),
  brr = reps(given(half, type = "BRR")), fay = reps(given(fay, type = "Fay", rho = .3)), sdr = reps(given(sdr, type = "successive-difference", mse = TRUE)), boot = reps(boot))
write.csv(cbind(round(weights(boot, "analysis"), 6)), "bootstrap-weights.csv", row.names = FALSE, quote = FALSE)
boot6 <- svrepdesign(data = paired, weights = ~w, repweights = read.csv("bootstrap-weights.csv"), combined.weights = TRUE, type = "bootstrap")
out$replicates$boot <- reps(boot6)
# Raked again on each set of replicate weights.
raked <- calibrate(as.svrepdesign(pairs, type = "JKn"), ~factor(b), c(2000, 900), calfun = "raking", epsilon = 1e-13)
out$replicates$raked <- list(mean = single(svymean(~y, raked)), total = single(svytotal(~x, raked)))
write_json(out, "survey-statistics.oracle.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
