# Reference figures of variances and of Rao and Scott's test by the saddlepoint, by R's survey package, of the made-up samples of survey-statistics.R.
# Run in this folder: Rscript survey-variance.R
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "adjust")
staged <- read.csv("staged.csv", stringsAsFactors = TRUE)
paired <- read.csv("paired.csv")
single <- function(s) list(estimate = unname(as.numeric(s)[1]), se = unname(as.numeric(SE(s))[1]))
one <- svydesign(~psu, strata = ~h, weights = ~w, data = staged)
two <- svydesign(~psu + ssu, strata = ~h, weights = ~w, data = staged, fpc = ~n1 + n2)
variances <- function(d) list(all = single(svyvar(~hours, d)), women = single(svyvar(~hours, subset(d, sex == "F"))),
  # n of those with an income alone, as if the others had not been drawn: R counts everybody there
  income = single(svyvar(~income, subset(d, !is.na(income)), na.rm = TRUE)))
# Kuonen's saddlepoint as R's saddle(), with the root to the last digit and the F's degrees of freedom whole instead of cut to an integer.
saddle <- function(a, m) {
  d <- max(a); a <- a / d
  k <- function(z) -sum(m * log(1 - 2 * z * a)) / 2
  k1 <- function(z) sum(m * a / (1 - 2 * z * a)); k2 <- function(z) 2 * sum(m * a^2 / (1 - 2 * z * a)^2)
  z <- uniroot(k1, c(max(1 / (2 * a[a < 0])) * .99999, min(1 / (2 * a[a > 0])) * .99999), tol = 1e-16, maxiter = 10000)$root
  for (i in 1:5) z <- z - k1(z) / k2(z)
  w <- sign(z) * sqrt(2 * (-k(z))); v <- z * sqrt(k2(z)); pnorm(w + log(v / w) / w, lower.tail = FALSE)
}
saddlepoint <- function(formula, d) {
  f <- svychisq(formula, d, statistic = "F"); s <- svychisq(formula, d, statistic = "saddlepoint")
  # The eigenvalues that svychisq takes and does not return.
  delta <- local({ r <- formula[[2]][[2]]; c <- formula[[2]][[3]]
    cells <- interaction(factor(d$variables[[as.character(r)]]), factor(d$variables[[as.character(c)]]))
    mm <- model.matrix(~cells - 1, model.frame(~cells, na.action = na.pass)); p <- svymean(mm, d, na.rm = TRUE)
    nr <- nlevels(factor(d$variables[[as.character(r)]])); nc <- nlevels(factor(d$variables[[as.character(c)]]))
    g <- expand.grid(rows = 1:nr, cols = 1:nc); x1 <- model.matrix(~factor(rows) + factor(cols), g); x12 <- model.matrix(~factor(rows) * factor(cols), g)
    C <- qr.resid(qr(x1), x12[, -(1:(nr + nc - 1)), drop = FALSE]); i <- diag(1 / as.numeric(p)); N <- nrow(mm)
    solve(t(C) %*% (i / N) %*% C, t(C) %*% i %*% vcov(p) %*% i %*% C) })
  a <- Re(eigen(delta, only.values = TRUE)$values); ddf <- unname(f$parameter[2]); x <- unname(s$statistic)
  list(F = unname(f$statistic), ddf = ddf, p = saddle(c(a, -x / ddf), c(rep(1, length(a)), ddf)), cut = unname(s$p.value), second = unname(f$p.value))
}
jkn <- as.svrepdesign(svydesign(~psu, strata = ~h, weights = ~w, data = paired), type = "JKn")
jk1 <- as.svrepdesign(svydesign(~psu, weights = ~w, data = paired), type = "JK1")
replicated <- function(d) list(all = single(svyvar(~y, d)), few = single(svyvar(~y, subset(d, b == 1))))
ttest <- function(d) { t <- svyttest(hours ~ sex, d); list(estimate = unname(t$estimate), t = unname(t$statistic), df = unname(t$parameter), p = unname(t$p.value),
  se = unname(t$estimate / t$statistic)) }
write_json(list(survey = as.character(packageVersion("survey")), one = variances(one), two = variances(two), jkn = replicated(jkn), jk1 = replicated(jk1),
  saddlepoint = list(one = saddlepoint(~sex + educ, one), two = saddlepoint(~sex + educ, two), works = saddlepoint(~works + educ, one)),
  ttest = list(one = ttest(one), two = ttest(two))), "survey-variance.oracle.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
