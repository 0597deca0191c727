# Makes lottery_survey.csv and prints the numbers that the tests of this package carry.
# R 4.2.2, clubSandwich 0.5.8, estimatr 1.0.0, survey 4.1-1.
suppressMessages({library(clubSandwich); library(estimatr); library(survey); library(AER)})
options(digits = 15, width = 200)
file <- "lottery_survey.csv"
if (!file.exists(file)) {
  set.seed(20200411)
  n <- 180
  home <- rep(1:110, times = sample(1:3, 110, TRUE))[1:n]
  village <- (home - 1) %/% 6 + 1            # households lie in villages
  region <- ifelse(village %% 3 == 0, "R3", ifelse(village %% 3 == 1, "R1", "R2"))
  area <- sample(c("A", "B", "C"), n, TRUE, c(.4, .35, .25))
  won <- rbinom(n, 1, c(A = .35, B = .5, C = .6)[area])
  went <- ifelse(won == 1, rbinom(n, 1, .8), rbinom(n, 1, .1))
  sex <- sample(c("FEMALE", "MALE"), n, TRUE)
  age <- sample(18:60, n, TRUE)
  states <- c("EMPLOYEE", "SELF_EMPLOYED", "UNEMPLOYED", "OUTSIDE")
  before <- sample(states, n, TRUE, c(.3, .2, .35, .15))
  move <- function(b, w) {p <- rep(.15, 4); p[match(b, states)] <- .55; p[1] <- p[1] + .3 * w; sample(states, 1, prob = p)}
  after <- mapply(move, before, won)
  work <- as.integer(after %in% states[1:2])
  income <- round(100 + 40 * work + 15 * went + age + rnorm(n, 0, 25), 1)
  hours <- round(10 + 20 * work + 3 * went + rnorm(n, 0, 6), 1)
  debt <- round(50 - 8 * went - .2 * income + rnorm(n, 0, 10), 1)
  weight <- round(runif(n, .5, 4), 2)
  days <- sample(100:500, n, TRUE)
  after[sample(n, 14)] <- NA; income[sample(n, 12)] <- NA; hours[sample(n, 9)] <- NA; age[sample(n, 16)] <- NA
  write.csv(data.frame(person = sprintf("p%03d", 1:n), home = paste0("h", home), village = paste0("v", village), region, area,
    won, went, sex, age, before, after, work, income, hours, debt, weight, days), file, row.names = FALSE, quote = FALSE, na = "")
}
d <- read.csv(file, na.strings = "", stringsAsFactors = FALSE)
line <- function(name, ...) cat(name, sprintf("%.15g", c(...)), "\n")

# Effects on destinations, all together and by where people stood: coefficient, CR2 error, Satterthwaite df; then HTZ on stacked rows.
states <- c("EMPLOYEE", "SELF_EMPLOYED", "UNEMPLOYED", "OUTSIDE")
both <- function(e) e[e$area %in% names(which(tapply(e$won, e$area, function(w) any(w == 1) && any(w == 0)))), ]
transitions <- function(e, name) {
  e <- both(e[!is.na(e$after), ])
  for (s in states) {
    e$y <- as.numeric(e$after == s)
    m <- lm(y ~ won + factor(area), e)
    t <- coef_test(m, vcov = "CR2", cluster = e$home, test = "Satterthwaite")["won", ]
    line(paste(name, s), t$beta, t$SE, t$df)
  }
  e$y <- NULL
  st <- do.call(rbind, lapply(1:3, function(i) cbind(e, k = i, y = as.numeric(e$after == states[i]))))
  st$k <- factor(st$k); st$c <- interaction(st$k, st$area)
  m <- lm(y ~ 0 + c + k:won, st)
  C <- constrain_zero(paste0("k", 1:3, ":won"), coefs = coef(m))
  w <- Wald_test(m, C, vcov = vcovCR(m, cluster = st$home, type = "CR2"), test = "HTZ")
  line(paste(name, "HTZ"), w$Fstat, w$df_num, w$df_denom, w$p_val)
}
transitions(d, "all")
transitions(d[d$before == "UNEMPLOYED", ], "UNEMPLOYED")

# Effects by covariates: best linear projection with cell effects, CR2 by household.
e <- both(d[!is.na(d$income) & !is.na(d$age), ])
e$a <- e$age - mean(e$age); e$m <- (e$sex == "MALE") - mean(e$sex == "MALE")
m <- lm(income ~ won + a + m + won:a + won:m + factor(area), e)
v <- vcovCR(m, cluster = e$home, type = "CR2")
for (x in c("won", "won:a", "won:m")) {t <- coef_test(m, vcov = v, test = "Satterthwaite")[x, ]; line(paste("projection", x), t$beta, t$SE, t$df)}
null <- resid(lm(income ~ won + a + m + factor(area), e))
left <- resid(lm(cbind(won * a, won * m) ~ won + a + m + factor(area), e))
s <- rowsum(left * null, e$home)
f <- summary(lm(rep(1, nrow(s)) ~ 0 + s))$fstatistic
line("projection scores", f, pf(f[1], f[2], f[3], lower.tail = FALSE))
# Women against everybody else, cells of their own.
e <- d[!is.na(d$income), ]; e$g <- as.numeric(e$sex == "FEMALE"); e$c <- interaction(e$area, e$g)
m <- lm(income ~ 0 + c + won + won:g, e)
t <- coef_test(m, vcov = "CR2", cluster = e$home, test = "Satterthwaite")
t <- t[grepl("won:g", rownames(t)), ]; line("difference won:g", t$beta, t$SE, t$df)

# Survey weights with strata and villages, the rows with an income being a domain of the sample.
des <- svydesign(ids = ~village, strata = ~region, weights = ~weight, data = d)
dom <- subset(des, !is.na(income))
m <- svyglm(income ~ won + factor(area), dom)
line("survey won", coef(m)["won"], SE(m)["won"], degf(des))
m <- svyivreg(income ~ went + factor(area) | won + factor(area), dom)
line("survey went", coef(m)["went"], SE(m)["went"], degf(des))
m <- svyglm(income ~ won + age + factor(area), subset(des, !is.na(income) & !is.na(age)))
line("survey won, age", coef(m)["won"], SE(m)["won"])
h <- svydesign(ids = ~home, strata = ~region, weights = ~weight, data = d)
m <- svyglm(income ~ won + factor(area), subset(h, !is.na(income)))
line("survey won by household", coef(m)["won"], SE(m)["won"], degf(h))

# Incomes measured 150 to 400 days after the draw; missing ages as the mean with an indicator.
e <- both(d[!is.na(d$income) & d$days >= 150 & d$days <= 400, ])
m <- lm_robust(income ~ won + factor(area), e, se_type = "HC2"); line("window won", coef(m)["won"], m$std.error["won"], nrow(e))
e <- both(d[!is.na(d$income), ]); e$no <- as.numeric(is.na(e$age)); e$a <- ifelse(is.na(e$age), mean(e$age, na.rm = TRUE), e$age)
m <- lm_robust(income ~ won + a + no + factor(area), e, se_type = "HC2"); line("indicator won", coef(m)["won"], m$std.error["won"], nrow(e))
m <- lm_lin(income ~ won, ~ a + no, e, se_type = "HC2"); line("indicator lin won", coef(m)["won"], m$std.error["won"], nrow(e))

# Indices of income, hours and debt (less is better): Kling, Liebman and Katz; Anderson.
z <- sapply(list(d$income, d$hours, -d$debt), function(y) {o <- y[d$won == 0]; (y - mean(o, na.rm = TRUE)) / sd(o, na.rm = TRUE)})
k <- apply(z, 2, function(v) {for (a in 0:1) v[is.na(v) & d$won == a] <- mean(v[d$won == a], na.rm = TRUE); v})
d$k <- rowMeans(k)
w <- rowSums(solve(cov(z, use = "pairwise.complete.obs")))
d$a <- apply(z, 1, function(v) weighted.mean(v, w, na.rm = TRUE))
for (i in c("k", "a")) {m <- lm_robust(as.formula(paste(i, "~ won + factor(area)")), d, se_type = "HC2"); line(paste("index", i), coef(m)["won"], m$std.error["won"])}

# All draws of the lottery among the first fourteen people with an income and an age: the robust t of a regression with age, and Lin's.
e <- head(both(d[!is.na(d$income) & !is.na(d$age), ]), 14)
draws <- list(integer(0))
for (c in unique(e$area)) {
  at <- which(e$area == c); m <- sum(e$won[at])
  picks <- if (length(at) == 1) list(if (m == 1) at else integer(0)) else combn(length(at), m, function(p) at[p], simplify = FALSE)
  draws <- unlist(lapply(draws, function(o) lapply(picks, function(p) c(o, p))), recursive = FALSE)
}
ri <- function(name, t) {
  s <- abs(sapply(draws, function(p) {z <- rep(0, nrow(e)); z[p] <- 1; t(z)})); o <- abs(t(e$won))
  line(name, o, mean(s >= o * (1 - 1e-10)), length(draws))
}
both.cells <- function(z) e$area %in% names(which(tapply(z, e$area, function(w) any(w == 1) && any(w == 0))))
ri("redraws regression", function(z) {f <- e; f$z <- z; lm_robust(income ~ z + age + factor(area), f[both.cells(z), ], se_type = "HC2")$statistic["z"]})
ri("redraws lin", function(z) {f <- e; f$z <- z; lm_lin(income ~ z, ~age, f, se_type = "HC2")$statistic["z"]})

# A stratum with a single village, by each of R's rules (survey.lonely.psu); fail is an error.
d$part <- ifelse(d$village == "v1", "alone", d$region)
for (rule in c("certainty", "remove", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  des <- subset(svydesign(ids = ~village, strata = ~part, weights = ~weight, data = d), !is.na(income))
  m <- svyglm(income ~ won + factor(area), des)
  line(paste("lonely", rule), coef(m)["won"], SE(m)["won"], degf(des))
}
options(survey.lonely.psu = "fail")

# What is said of each model as a whole: rows, coefficients, R2, adjusted R2, R2 within cells. lm_robust with fixed effects prints R2 of
# the whole model and calls that within cells proj_r.squared.
glance <- function(name, m) line(paste("glance", name), m$nobs, m$rank, m$r.squared, m$adj.r.squared,
  if (is.null(m$proj_r.squared)) NA else m$proj_r.squared, if (is.null(m$nclusters)) NA else m$nclusters)
e <- both(d[!is.na(d$income), ])
f <- both(d[!is.na(d$income) & !is.na(d$age), ])
glance("regression", lm_robust(income ~ won, d, se_type = "HC2"))
glance("cells", lm_robust(income ~ won, fixed_effects = ~area, e, clusters = home, se_type = "CR2"))
glance("cells, age", lm_robust(income ~ won + age, fixed_effects = ~area, f, se_type = "HC2"))
glance("lin", lm_lin(income ~ won, ~age, d[!is.na(d$income) & !is.na(d$age), ], se_type = "HC2"))
glance("two stages", iv_robust(income ~ went | won, d, se_type = "HC2"))
glance("two stages, age", iv_robust(income ~ went + age | won + age, f, se_type = "HC2"))
glance("two stages, cells", iv_robust(income ~ went | won, fixed_effects = ~area, e, se_type = "HC2"))
m <- iv_robust(income ~ went + factor(area) | won + factor(area), e, se_type = "HC2")
line("glance two stages, cells written out", m$nobs, m$rank, m$r.squared, m$adj.r.squared)

# Quantiles of incomes in each arm, weighted to the people of each area, with Woodruff's intervals, and their differences with both arms'
# ends combined by squares; people drawn one by one.
e <- both(d[!is.na(d$income), ]); N <- table(e$area)
e$w <- as.vector(N[e$area]) / ave(rep(1, nrow(e)), e$area, e$won, FUN = sum)
arm <- function(z, q) {
  a <- svydesign(ids = ~1, strata = ~area, weights = ~w, data = e[e$won == z, ])
  r <- svyquantile(~income, a, q, qrule = "math", interval.type = "mean", ci = TRUE, df = degf(a))$income
  c(r[1, "quantile"], r[1, "ci.2.5"], r[1, "ci.97.5"], degf(a))
}
for (q in c(.25, .5, .75)) {
  t <- arm(1, q); c <- arm(0, q)
  line(paste("quantile", q, "arms"), t, c)
  diff <- t[1] - c[1]
  se <- sqrt(((t[3] - t[2]) / (2 * qt(.975, t[4])))^2 + ((c[3] - c[2]) / (2 * qt(.975, c[4])))^2)
  line(paste("quantile", q, "difference"), diff, se, diff - sqrt((t[1] - t[2])^2 + (c[3] - c[1])^2), diff + sqrt((t[3] - t[1])^2 + (c[1] - c[2])^2))
}
# The share of incomes at or below thresholds: within areas, and with area effects and CR2 by household.
for (y in c(150, 180)) {
  e$below <- as.numeric(e$income <= y)
  m <- difference_in_means(below ~ won, blocks = area, data = e); line(paste("up to", y), coef(m), m$std.error, m$df)
  m <- lm_robust(below ~ won, fixed_effects = ~area, clusters = home, data = e, se_type = "CR2"); line(paste("up to", y, "CR2"), coef(m)["won"], m$std.error["won"], m$df["won"])
  m <- iv_robust(below ~ went | won, e, se_type = "HC2"); line(paste("up to", y, "two stages"), coef(m)["went"], m$std.error["went"], m$df["went"])
}
# Deciles of those not drawn.
line("deciles", sapply(1:9 / 10, function(q) arm(0, q)[1]))
